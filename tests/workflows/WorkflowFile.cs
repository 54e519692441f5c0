using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace CardWeb.Tf.Tests.Workflows;

/// <summary>A workflow of GitHub Actions, or one of the project's own actions, read as YAML.</summary>
internal sealed partial class WorkflowFile
{
    private const string Folder = ".github";

    private readonly YamlMappingNode _root;

    private WorkflowFile(string path)
    {
        Text = Repository.Read(path);
        Name = Path.GetFileNameWithoutExtension(path);
        YamlStream stream = [];
        stream.Load(new StringReader(Text));
        _root = (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    public string Name { get; }

    public string Text { get; }

    /// <summary>The whole of it.</summary>
    public YamlMappingNode Root => _root;

    /// <summary>The jobs, by name; none of an action.</summary>
    public IReadOnlyDictionary<string, YamlMappingNode> Jobs => Yaml.Children(Yaml.At(_root, "jobs"));

    /// <summary>What triggers it.</summary>
    public IEnumerable<string> Triggers => Yaml.Children(Yaml.At(_root, "on")).Keys;

    public static WorkflowFile Workflow(string name) => new($"{Folder}/workflows/{name}.yml");

    public static WorkflowFile Action(string name) => new($"{Folder}/actions/{name}/action.yml");

    /// <summary>Every one that the project has.</summary>
    public static IReadOnlyList<WorkflowFile> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder), "*.yml", SearchOption.AllDirectories)
            .Select(file => new WorkflowFile(Path.GetRelativePath(Repository.Root, file))),
    ];

    /// <summary>The steps of one job, or those of an action.</summary>
    public IReadOnlyList<WorkflowStep> Steps(string? job = null) =>
        [.. Yaml.Items(Yaml.At(job is null ? Yaml.At(_root, "runs") : Jobs[job], "steps")).Select(WorkflowStep.From)];

    /// <summary>Every step of every job.</summary>
    public IEnumerable<WorkflowStep> AllSteps => Jobs.Count == 0 ? Steps() : Jobs.Keys.SelectMany(job => Steps(job));

    /// <summary>What is used of others, as it stands in the text, with the comment behind it.</summary>
    public IEnumerable<string> Foreign => Uses().Matches(Text).Select(match => match.Groups["what"].Value).Where(what => !what.StartsWith("./", StringComparison.Ordinal));

    public override string ToString() => Name;

    [GeneratedRegex(@"uses: (?<what>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Uses();
}
