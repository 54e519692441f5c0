namespace CardWeb.Tf.Operations.Terraform.Runner;

/// <summary>
/// Starts a program in a session of its own, where the terminal's Ctrl-C does not reach it: two interrupts make
/// Terraform give up its lock and its state, so it must get ours alone.
/// </summary>
public static class OwnSession
{
    private const string Starter = "setsid";

    /// <summary>Whether this system can do it; where it can't, the terminal's own interrupt is the one.</summary>
    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && OnPath.Find(Starter) is not null;

    /// <summary>The program and arguments that run the given ones in a session of their own, with the same process id.</summary>
    public static (string Program, IReadOnlyList<string> Arguments) Wrap(string program, IReadOnlyList<string> arguments) =>
        IsAvailable ? (Starter, [program, .. arguments]) : (program, arguments);
}
