using CardWeb.Tf.Operations.Terraform.Runner;
using Spectre.Console.Rendering;

namespace CardWeb.Tf.Operations.Reports.Progress;

/// <summary>Shows long work while it is done. Told of things from several threads.</summary>
public interface IProgressView
{
    /// <summary>Shows the work from its beginning to its end.</summary>
    Task<T> ShowAsync<T>(Func<Task<T>> work);

    /// <summary>A step begins.</summary>
    void Began(string name);

    /// <summary>A step has ended.</summary>
    void Ended(StepTime time);

    /// <summary>Something worth a line of its own.</summary>
    void Note(string text);

    /// <summary>How things stand in a step that waits: a picture in place of the last one, or the line where that can't be.</summary>
    void Stand(string line, IRenderable picture);

    /// <summary>Terraform reports something.</summary>
    void Report(TerraformEvent told);

    /// <summary>The constructs' paths by Terraform address, to be shown beside it from now on; those of other stacks stay.</summary>
    void Name(IReadOnlyDictionary<string, string> constructPaths);

    /// <summary>What each resource took that Terraform was done with, in order; looks at them left out.</summary>
    IReadOnlyList<ResourceTime> ResourceTimes { get; }
}
