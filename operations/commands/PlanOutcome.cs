using CardWeb.Tf.Operations.Checks.Gate;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Plans;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>Says what a plan's verdict is, what to do next, and what the program answers.</summary>
internal static class PlanOutcome
{
    public static ExitCode Write(OperationConsole console, PlanReport report, SavedPlanFile file, EnvironmentTarget target)
    {
        if (!report.HasChanges)
            return ExitCode.Done;

        console.Line($"The plan is saved as {Shown(file)}, and holds every value in clear: keep it to yourself.");
        if (!report.Gate.IsPassed)
            return Refuse(console, report.Gate, target.Command("plan"));

        console.Line();
        console.Line("Next:");
        var options = report.Gate.Options;
        console.Line($"  {target.Command("apply")} --plan {Quoted(Shown(file))}{(options.Length > 0 ? " " + options : "")}");
        return ExitCode.Difference;
    }

    /// <summary>Tells each refusal on standard error, and the command line that would let all of it pass.</summary>
    public static ExitCode Refuse(OperationConsole console, GateVerdict verdict, string command)
    {
        console.Fail(verdict.Summary);
        foreach (var refusal in verdict.Refusals)
            console.Fail($"- {refusal}");

        if (verdict.CanBeAllowed)
            console.Fail($"All of it, for one run: {command} {verdict.Options}");

        return ExitCode.Refused;
    }

    private static string Shown(SavedPlanFile file)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), file.Path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file.Path : relative;
    }

    /// <summary>A path as a shell takes it.</summary>
    public static string Quoted(string path) => path.Any(char.IsWhiteSpace) ? $"'{path}'" : path;
}
