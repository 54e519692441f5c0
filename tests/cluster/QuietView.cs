using CardWeb.Tf.Operations.Progress;
using CardWeb.Tf.Operations.TerraformCli;
using Spectre.Console.Rendering;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>Shows nothing but what each phase took.</summary>
internal sealed class QuietView : IProgressView
{
    public IReadOnlyList<ResourceTime> ResourceTimes => [];

    public Task<T> ShowAsync<T>(Func<Task<T>> work) => work();

    public void Began(string name)
    {
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
