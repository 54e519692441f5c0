using System.CommandLine;
using System.CommandLine.Parsing;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>completion shell</c>.</summary>
public sealed class CompletionVerb : Verb
{
    private readonly Argument<string> _shell = new("shell") { Description = $"One of {string.Join(", ", CompletionScript.Shells)}." };

    /// <summary>The verb.</summary>
    public CompletionVerb()
        : base("completion", $"Writes a script for a shell: the command '{Catalogue.Product}', which runs this program, and its completion with the Tab key.")
    {
        _shell.CompletionSources.Add([.. CompletionScript.Shells]);
        _shell.Validators.Add(Check);
        Command.Add(_shell);
    }

    /// <inheritdoc />
    protected override Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation)
    {
        operation.Console.Line(CompletionScript.Of(parsed.GetRequiredValue(_shell), Workspace.Find().Root));
        return Task.FromResult(ExitCode.Done);
    }

    private static void Check(ArgumentResult result)
    {
        if (result.Tokens is [var shell] && !CompletionScript.Shells.Contains(shell.Value, StringComparer.Ordinal))
            result.AddError($"shell must be one of {string.Join(", ", CompletionScript.Shells)}, got: {shell.Value}.");
    }
}
