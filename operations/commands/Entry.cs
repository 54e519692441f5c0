using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Runs.Sessions;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>The verbs, and what is shared by them on the command line.</summary>
public static class Entry
{
    /// <summary>The command line: every verb.</summary>
    public static RootCommand CommandLine()
    {
        RootCommand root = new(
            $"{Catalogue.Product}: web servers behind a load balancer, on AWS or on this machine. Without a verb: synthesizes every environment.")
        {
            HelpName = "dotnet run --",
        };
        root.Add(new UpVerb().Command);
        root.Add(new DownVerb().Command);
        root.Add(new InitVerb().Command);
        root.Add(VerbGroup.Environment);
        root.Add(VerbGroup.Image);
        root.Add(new NextVerb().Command);
        root.Add(new EnvironmentsVerb().Command);
        root.Add(new ApproveVerb().Command);
        root.Add(new PoliciesVerb().Command);
        root.Add(new ParityVerb().Command);
        root.Add(new PlanVerb().Command);
        root.Add(new ApplyVerb().Command);
        root.Add(new DriftVerb().Command);
        root.Add(new VerifyVerb().Command);
        root.Add(new StateVerb().Command);
        root.Add(new BootstrapVerb().Command);
        root.Add(new CompletionVerb().Command);
        return root;
    }

    /// <summary>Runs a verb, and returns what the program answers to the shell.</summary>
    public static Task<int> RunAsync(string[] arguments)
    {
        // Signals and errors are taken care of by the verbs.
        InvocationConfiguration configuration = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        return CommandLine().Parse(arguments).InvokeAsync(configuration);
    }

    /// <summary>Synthesizes every environment to where the cdktf command line wants it.</summary>
    public static int Synthesize()
    {
        const string Default = "cdktf.out";
        var folder = Environment.GetEnvironmentVariable("CDKTF_OUTDIR") is { Length: > 0 } asked ? asked : Default;
        var console = new OperationConsole();
        return (int)Guarded.Run(console, () =>
        {
            Synthesizer.Run(Path.GetFullPath(folder));
            Remember(Path.GetFullPath(folder));
            console.Line($"Synthesized into {Path.Combine(folder, "stacks")}. What next: 'dotnet run -- up' deploys on this machine, 'dotnet run -- --help' says more.");
        });
    }

    // What the verbs would synthesize themselves is as good when it is here already.
    private static void Remember(string folder)
    {
        if (Workspace.TryFind(Directory.GetCurrentDirectory()) is { } workspace && workspace.Output == folder)
            new SynthesisStamp(workspace).Write(Catalogue.All);
    }
}
