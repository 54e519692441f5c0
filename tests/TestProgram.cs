using CardWeb.Tf.Operations.Commands;
using CardWeb.Tf.Tests.Emulation;

namespace CardWeb.Tf.Tests;

/// <summary>The project's program with the example's environments: this test program, run by itself. The test runner does not come here.</summary>
internal static class TestProgram
{
    /// <summary>Where it is.</summary>
    public static string Path => typeof(TestProgram).Assembly.Location;

    /// <summary>How a shell starts it.</summary>
    public static string ShellCommand => $"dotnet '{Path}'";

    /// <summary>Does what Main.cs does.</summary>
    public static async Task<int> Main(string[] arguments) => arguments switch
    {
        [] => Entry.Synthesize(),
        _ when HoldingProcess.Is(arguments) => await HoldingProcess.RunAsync(arguments),
        _ => await Entry.RunAsync(arguments),
    };
}
