using System.CommandLine;
using CardWeb.Tf.Operations.Checks.Approval;
using CardWeb.Tf.Operations.Reports.Documents;

namespace CardWeb.Tf.Operations.Runs.Approval;

/// <summary>The pages with sections that repeat the code.</summary>
public static class GeneratedPages
{
    /// <summary>Each of them, as it is and as the code would have it.</summary>
    /// <param name="root">The repository's folder.</param>
    /// <param name="verbs">The command line.</param>
    public static IReadOnlyList<ApprovedFile> Of(string root, Command verbs) =>
    [
        .. from section in Sections(root, verbs)
           group section by section.Page into page
           let text = Read(root, page.Key)
           select new ApprovedFile(page.Key, text, page.Aggregate(text, (current, section) => section.In(current))),
    ];

    private static GeneratedSection[] Sections(string root, Command verbs) =>
    [
        new("README.md", "resources", ResourceMap.Table(Read(root, "CardWeb.Tf.csproj"), Modules(root))),
        new("docs/drift.md", "resources", DriftTables.Resources()),
        new("docs/drift.md", "parts", DriftTables.Parts()),
        new("docs/policies.md", "policies", PolicyTable.Table()),
        new("docs/replacements.md", "replacements", ReplacementTable.Table()),
        new("docs/commands.md", "exit codes", ExitCodeTable.Table(Read(root, "operations/ExitCode.cs"))),
        new("docs/commands.md", "verbs", VerbReference.Sections(verbs)),
    ];

    private static Dictionary<string, string> Modules(string root) =>
        Directory.EnumerateFiles(Path.Combine(root, "modules"), "*.cs", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    private static string Read(string root, string path)
    {
        var file = Path.Combine(root, path);
        return File.Exists(file)
            ? File.ReadAllText(file)
            : throw new OperationException($"There is no '{file}', which has or makes a generated table. Take it from the repository: git checkout -- {path}");
    }
}
