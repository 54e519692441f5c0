using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>The Terraform JSON of one environment, to be asked questions.</summary>
internal sealed class StackJson(JsonObject json)
{
    private static readonly Dictionary<object, string> Synthesized = [];

    public JsonObject Json { get; } = json;

    public IReadOnlyList<StackResource> Resources => [.. In("resource")];

    public IReadOnlyList<StackResource> Data => [.. In("data")];

    /// <summary>The stack of an environment, synthesized once for all tests, as the command line does it.</summary>
    public static StackJson Of(EnvironmentSettings settings) => Of(settings, settings.StackName, folder => Synthesis.Run([settings], folder));

    /// <summary>The bootstrap of an account, synthesized once for all tests, as the command line does it.</summary>
    public static StackJson Of(AccountSettings account) => Of(account, AccountSettings.StackName, folder => BootstrapSynthesis.Run(account, folder));

    public static StackJson Of(string environment) => Of(Catalogue.Find(environment));

    public IReadOnlyList<StackResource> All(string type) => [.. Resources.Where(resource => resource.Type == type)];

    public StackResource Single(string type) => All(type) is [var only] ? only : throw new AssertionException($"There is not exactly one {type} in {Json}");

    public StackResource Named(string type, string name) =>
        All(type).SingleOrDefault(resource => resource.Body["tags"]?["Name"]?.ToString() == name) ?? throw new AssertionException($"There is no {type} named {name} in {Json}");

    /// <summary>The address that a value such as <c>${aws_lb.x.arn}</c> refers to.</summary>
    public static string? AddressIn(JsonNode? value) =>
        value?.ToString() is ['$', '{', .. var reference, '}'] ? string.Join('.', reference.Split('.')[..^1]) : null;

    private static StackJson Of(object settings, string stack, Action<string> synthesize)
    {
        if (!Synthesized.TryGetValue(settings, out var text))
        {
            using var folder = new TemporaryFolder();
            synthesize(folder.Path);
            text = File.ReadAllText(Path.Combine(folder.Path, "stacks", stack, "cdk.tf.json"));
            Synthesized.Add(settings, text);
        }

        return new StackJson(JsonNode.Parse(text)!.AsObject());
    }

    private IEnumerable<StackResource> In(string section) =>
        from type in Json[section]?.AsObject() ?? []
        from resource in type.Value!.AsObject()
        select new StackResource(type.Key, resource.Key, resource.Value!.AsObject());
}
