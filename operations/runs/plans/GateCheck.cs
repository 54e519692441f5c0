using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Gate;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Runs.Plans;

/// <summary>Asks the gate where no one reviews the plan before it is applied.</summary>
public static class GateCheck
{
    /// <summary>Returns when the gate lets a plan pass, or nothing was ever deployed to its end: it serves no one yet.</summary>
    /// <exception cref="OperationException">It does not: <see cref="ExitCode.Refused"/>.</exception>
    public static void Ensure(EnvironmentSession session, SavedPlanFile file, TerraformPlan plan, IReadOnlyCollection<string> allow)
    {
        if (!plan.PresentOutputs.ContainsKey(Outputs.Servers))
            return;

        var verdict = PlanGate.Judge(plan, PlanArchive.Read(file.Path).Stack, session.Stack.Stack.ConstructPaths, allow, session.Settings.Exceptions);
        if (verdict.IsPassed)
            return;

        var options = verdict.CanBeAllowed ? $"\nIf all of it is wanted: dotnet run -- up {session.Settings.Name} {verdict.Options}" : "";
        throw new OperationException($"{verdict.Summary} Nothing is applied.\n{string.Join('\n', verdict.Refusals)}{options}", ExitCode.Refused);
    }
}
