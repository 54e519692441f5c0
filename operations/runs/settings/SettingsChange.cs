using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Approval;
using CardWeb.Tf.Operations.Runs.Approval;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.SettingsFiles;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Runs.Settings;

/// <summary>
/// A change of the user's own files, with all that follows from it: what is to be declared, and what is to be approved. It is checked as a whole
/// before anything is written.
/// </summary>
public sealed record SettingsChange
{
    /// <summary>The environments as they will be.</summary>
    public required EnvironmentCatalogue Catalogue { get; init; }

    /// <summary>The user's own files, as they are and as they will be.</summary>
    public required IReadOnlyList<ApprovedFile> Own { get; init; }

    /// <summary>What is approved of them.</summary>
    public required IReadOnlyList<ApprovedFile> Approved { get; init; }

    /// <summary>Whether there is anything to write.</summary>
    public bool IsNothing => Own.Concat(Approved).All(file => file.IsCurrent);

    /// <summary>Checks a change and works out what follows from it.</summary>
    /// <param name="root">The repository's folder.</param>
    /// <param name="before">The files as they are.</param>
    /// <param name="after">The files as they are to be.</param>
    /// <param name="reason">Why environments differ, or break a policy, where the change makes them; null where nobody has said.</param>
    /// <param name="today">The day of the change.</param>
    /// <exception cref="InvalidSettingsException">Settings are wrong; every problem is named.</exception>
    /// <exception cref="OperationException">The files do not compile, or a reason is missing.</exception>
    public static SettingsChange Of(string root, ProjectFiles before, ProjectFiles after, string? reason, DateOnly today)
    {
        var (declared, catalogue) = Compiled(after);
        (declared, catalogue) = Compiled(Differences.Declare(declared, catalogue, reason));
        NodeRuntime.Prepare();
        var stacks = CodeStack.Of(catalogue.Environments);
        (declared, catalogue) = Compiled(PolicyExceptions.Declare(declared, catalogue, stacks, reason, today));
        return new()
        {
            Catalogue = catalogue,
            Own = [.. Changed(before, declared)],
            Approved = [.. ApprovedFiles.Of(root, stacks), .. ApprovedFiles.LeftOver(root, stacks)],
        };
    }

    /// <summary>Writes all of it, or nothing.</summary>
    public void Write(string root) => FileChanges.Write(
        [.. Own.Concat(Approved).Where(file => !file.IsCurrent).Select(file => new FileChange(Path.Combine(root, file.Path), file.Received))]);

    // What is synthesized takes its accounts from the catalogue.
    private static (ProjectFiles Files, EnvironmentCatalogue Catalogue) Compiled(ProjectFiles files)
    {
        var catalogue = SettingsCompiler.Compile(files.Texts);
        SettingsCheck.EnsureValid(catalogue.Environments, catalogue.Delivery);
        Environments.Catalogue.Current = catalogue;
        return (files, catalogue);
    }

    private static IEnumerable<ApprovedFile> Changed(ProjectFiles before, ProjectFiles after) =>
        before.Texts.Keys.Union(after.Texts.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => new ApprovedFile(path, before.Texts.GetValueOrDefault(path), after.Texts.GetValueOrDefault(path)));
}
