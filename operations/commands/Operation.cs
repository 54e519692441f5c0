using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Runs.Local;
using CardWeb.Tf.Operations.Runs.Sessions;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>One run of a verb.</summary>
public sealed class Operation(OperationConsole console, Interrupt interrupt)
{
    /// <summary>Where it writes.</summary>
    public OperationConsole Console { get; } = console;

    /// <summary>What may end it early.</summary>
    public Interrupt Interrupt { get; } = interrupt;

    /// <summary>Tidies up when it fails, told whether it was interrupted, and says what is left and what to do next.</summary>
    public Func<bool, Task<string>> Aftermath { get; set; } = _ => Task.FromResult("");
}
