using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Terraform.Runner;
using Spectre.Console.Rendering;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>Shows nothing but what each phase took.</summary>
internal sealed class QuietView : IProgressView
{
    public IReadOnlyList<ResourceTime> ResourceTimes => [];

    public Task<T> ShowAsync<T>(Func<Task<T>> work) => work();

    /// <summary>Something to be done when a step begins.</summary>
    public (string Step, Func<Task> Work)? Meanwhile { get; init; }

    public void Began(string name)
    {
        if (Meanwhile is { } meanwhile && meanwhile.Step == name)
            Task.Run(meanwhile.Work).Wait();
    }

    public void Ended(StepTime time) => TestContext.Progress.WriteLine($"  {time}");

    public void Note(string text)
    {
    }

    public void Stand(string line, IRenderable picture)
    {
    }

    public void Report(TerraformEvent told)
    {
    }

    public void Name(IReadOnlyDictionary<string, string> constructPaths)
    {
    }
}
