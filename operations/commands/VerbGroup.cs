using System.CommandLine;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>Words that several verbs begin with, such as <c>environment add</c> and <c>environment remove</c>.</summary>
internal static class VerbGroup
{
    /// <summary>What to do with environments.</summary>
    public static Command Environment => new("environment", "Adds or removes an environment: its file, and what is approved of it.")
    {
        new EnvironmentAddVerb().Command, new EnvironmentRemoveVerb().Command,
    };

    /// <summary>What to do with machine images.</summary>
    public static Command Image => new("image", "Approves a version of the machine image.") { new ImageApproveVerb().Command };
}
