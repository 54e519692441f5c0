using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>The Terraform JSON of one environment, as it is synthesized now.</summary>
internal sealed class StackJson(JsonObject json) : SynthesizedStack(json)
{
    private static readonly Dictionary<object, string> Synthesized = [];

    /// <summary>The stack of an environment, synthesized once for all tests, as the command line does it.</summary>
    public static StackJson Of(EnvironmentSettings settings) => Of(settings, settings.StackName, folder => Synthesis.Run([settings], folder));

    /// <summary>The bootstrap of an account, synthesized once for all tests, as the command line does it.</summary>
    public static StackJson Of(AccountSettings account) => Of(account, account.StackName, folder => BootstrapSynthesis.Run(account, folder));

    public static StackJson Of(string environment) => Of(Catalogue.Find(environment));

    public StackResource Single(string type) => All(type) is [var only] ? only : throw new AssertionException($"There is not exactly one {type} in {Json}");

    public StackResource Named(string type, string name) =>
        All(type).SingleOrDefault(resource => resource.Body["tags"]?["Name"]?.ToString() == name) ?? throw new AssertionException($"There is no {type} named {name} in {Json}");

    private static StackJson Of(object settings, string stack, Action<string> synthesize)
    {
        lock (Synthesis.Node)
        {
            if (!Synthesized.TryGetValue(settings, out var text))
                Synthesized.Add(settings, text = Synthesize(stack, synthesize));

            return new StackJson(JsonNode.Parse(text)!.AsObject());
        }
    }

    private static string Synthesize(string stack, Action<string> synthesize)
    {
        using var folder = new TemporaryFolder();
        synthesize(folder.Path);
        return File.ReadAllText(Path.Combine(folder.Path, "stacks", stack, "cdk.tf.json"));
    }
}
