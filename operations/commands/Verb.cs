using System.CommandLine;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Runs.Sessions;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>A verb of the command line: what all of them share.</summary>
public abstract class Verb
{
    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "How long it may take, in seconds; then it is stopped in order, and exits with 5.",
        HelpName = "seconds",
        DefaultValueFactory = _ => 3600,
    };

    /// <summary>A verb with its name and what its help says.</summary>
    protected Verb(string name, string description)
    {
        Command = new Command(name, description) { _timeout };
        _timeout.Validators.Add(result => Ranges.Check(result, _timeout, 1, 86_400));
        Command.SetAction((parsed, _) => RunAsync(parsed));
    }

    /// <summary>What the command line knows of it.</summary>
    public Command Command { get; }

    /// <summary>Does what the verb says.</summary>
    protected abstract Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation);

    private async Task<int> RunAsync(ParseResult parsed)
    {
        OperationConsole console = new();
        using Interrupt interrupt = new(console, TimeSpan.FromSeconds(parsed.GetValue(_timeout)));
        Operation operation = new(console, interrupt);
        return (int)await Guarded.RunAsync(operation, () => ExecuteAsync(parsed, operation));
    }
}
