using System.Text.Json;

namespace CardWeb.Tf.Operations.Terraform.Stacks;

/// <summary>A provider that a stack needs, in the one version that it pins.</summary>
/// <param name="Source">Its full address: <c>registry.terraform.io/hashicorp/aws</c>.</param>
/// <param name="Version">Its version, such as <c>5.100.0</c>.</param>
public sealed record RequiredProvider(string Source, string Version)
{
    private const string Registry = "registry.terraform.io";

    /// <summary>Reads one of <c>required_providers</c>.</summary>
    public static RequiredProvider From(JsonProperty provider) => new(
        FullAddress(provider.Value.GetProperty("source").GetString()!),
        provider.Value.GetProperty("version").GetString()!);

    /// <summary>The AWS provider of a synthesized stack.</summary>
    public static RequiredProvider OfAws(SynthesizedStack stack)
    {
        using var json = JsonDocument.Parse(stack.Json["terraform"]!["required_providers"]!.ToJsonString());
        return From(json.RootElement.EnumerateObject().Single(provider => provider.Name is "aws"));
    }

    /// <summary>Such as <c>hashicorp/aws 5.100.0</c>.</summary>
    public override string ToString() =>
        $"{Source.Replace(Registry + "/", "", StringComparison.Ordinal)} {Version}";

    private static string FullAddress(string source) => source.Count(letter => letter == '/') switch
    {
        0 => $"{Registry}/hashicorp/{source}",
        1 => $"{Registry}/{source}",
        _ => source,
    };
}
