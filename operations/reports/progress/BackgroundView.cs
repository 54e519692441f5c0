using CardWeb.Tf.Operations.Terraform.Runner;
using Spectre.Console.Rendering;

namespace CardWeb.Tf.Operations.Reports.Progress;

/// <summary>Shows work that goes on beside the steps of an operation: what Terraform reports, and no steps of its own.</summary>
public sealed class BackgroundView(IProgressView view) : IProgressView
{
    /// <inheritdoc />
    public IReadOnlyList<ResourceTime> ResourceTimes => view.ResourceTimes;

    /// <inheritdoc />
    public Task<T> ShowAsync<T>(Func<Task<T>> work) => work();

    /// <inheritdoc />
    public void Began(string name)
    {
        // The operation has its own step for all of it.
    }

    /// <inheritdoc />
    public void Ended(StepTime time)
    {
        // The same.
    }

    /// <inheritdoc />
    public void Stand(string line, IRenderable picture)
    {
        // The place is the operation's own.
    }

    /// <inheritdoc />
    public void Note(string text) => view.Note(text);

    /// <inheritdoc />
    public void Report(TerraformEvent told) => view.Report(told);

    /// <inheritdoc />
    public void Name(IReadOnlyDictionary<string, string> constructPaths) => view.Name(constructPaths);
}
