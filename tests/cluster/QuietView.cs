using CardWeb.Tf.Operations.Progress;
using CardWeb.Tf.Operations.TerraformCli;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>Shows nothing but what each phase took.</summary>
internal sealed class QuietView : IProgressView
{
    public Task<T> ShowAsync<T>(Func<Task<T>> work) => work();

    public void Began(string name)
    {
    }

    public void Ended(StepTime time) => TestContext.Progress.WriteLine($"  {time}");

    public void Note(string text)
    {
    }

    public void Report(TerraformEvent told)
    {
    }

    public void Name(IReadOnlyDictionary<string, string> constructPaths)
    {
    }
}
