using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Runs.Plans;

/// <summary>Makes sure that a saved plan is the one that was reviewed, of this environment and of this code.</summary>
public static class SavedPlanCheck
{
    private const string Again = "Make another one with 'dotnet run -- plan'.";

    /// <summary>Checks the file against its record and the environment, before anything is run.</summary>
    public static PlanArchive Identity(SavedPlanFile plan, SavedPlanRecord record, EnvironmentTarget target)
    {
        var settings = target.Settings;
        Ensure(record.Environment == settings.Name, $"The plan '{plan.Name}' is of {record.Environment}, not of {settings.Name}. "
            + $"Apply it with 'dotnet run -- apply {record.Environment}', or plan {settings.Name}.");
        var endpoint = target.Access.Endpoint?.ToString();
        Ensure(record.Endpoint == endpoint, $"The plan '{plan.Name}' was made on {Place(record.Endpoint)}, not on {Place(endpoint)}. {Again}");
        var hash = plan.Hash();
        Ensure(record.Sha256 == hash, $"The plan '{plan.Name}' is not the one that was made: its SHA-256 is {hash}, and its record says {record.Sha256}. {Again}");
        var archive = PlanArchive.Read(plan.Path);
        Ensure(archive.Stack.Stack is null || IsOf(archive.Stack.Stack, target), $"The plan '{plan.Name}' says that it is of {settings.Name}, "
            + $"but the code inside is of another stack or another state. {Again}");
        return archive;
    }

    /// <summary>Checks that the code and the tools are still those that the plan was made with.</summary>
    public static void Code(SavedPlanFile plan, SavedPlanRecord record, PlanArchive archive, EnvironmentSession session, GitCheckout now)
    {
        Ensure(record.Origin.Commit == now.Commit, $"The plan '{plan.Name}' was made of {Commit(record.Origin.Commit)}, but here is {Commit(now.Commit)}. "
            + $"Check that commit out, or plan again. {Again}");
        var terraform = session.Executable.Version.ToString();
        Ensure(record.Origin.Terraform.Split('-')[0] == terraform, $"The plan '{plan.Name}' was made by Terraform {record.Origin.Terraform}, and here is {terraform}. "
            + $"Use that version. {Again}");
        var stack = File.ReadAllText(Path.Combine(session.Stack.Stack.Folder, StackFile.Name));
        Ensure(stack == archive.StackJson, $"The code has changed since the plan '{plan.Name}' was made: it comes to another {StackFile.Name} now. {Again}");
    }

    private static bool IsOf(SynthesizedStack stack, EnvironmentTarget target)
    {
        var state = stack.Json["terraform"]?["backend"]?["s3"];
        return stack.Json["//"]?["metadata"]?["stackName"]?.ToString() == target.Settings.StackName
            && state?["bucket"]?.ToString() == target.Settings.StateBucket
            && state["key"]?.ToString() == target.Settings.StateKey;
    }

    private static string Place(string? endpoint) => endpoint is null ? "AWS" : $"the emulator at {endpoint}";

    private static string Commit(string? commit) => commit is null ? "no git commit" : $"commit {commit}";

    private static void Ensure(bool isTrue, string problem)
    {
        if (!isTrue)
            throw new OperationException(problem);
    }
}
