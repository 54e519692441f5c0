using System.Text.RegularExpressions;
using CardWeb.Tf.Tests.Emulation;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>
/// Changes a cluster outside Terraform, as texts say. In a text a construct's path in angle brackets stands for its resource's id,
/// or for the attribute after the colon, and a name in braces for what an earlier call answered under that name.
/// </summary>
internal sealed partial class Hands(DriftCluster cluster)
{
    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);
    private readonly AwsQuery _aws = new(cluster.Session.Target.Emulator!.Endpoint, cluster.Session.Settings.AccountId, cluster.Session.Settings.Region);

    /// <summary>Remembers a value under a name.</summary>
    public string this[string name]
    {
        set => _answers[name] = value;
    }

    /// <summary>
    /// Does it: the command line's arguments, or "service Action Name=Value&amp;Name=Value", of which "→ element" keeps a value.
    /// </summary>
    public async Task DoAsync(string change)
    {
        var text = Filled(change);
        if (text.StartsWith("aws ", StringComparison.Ordinal))
        {
            _ = await cluster.Aws.RunAsync(text[4..]);
            return;
        }

        var parts = Call().Match(text).Groups;
        var answer = await _aws.CallAsync(parts["service"].Value, parts["action"].Value, [.. parts["form"].Value.Split('&').Select(Pair)]);
        Assert.That(answer.Text("Code"), Is.Null, $"{text}\n{answer}");
        if (parts["kept"].Value is { Length: > 0 } kept)
            _answers[kept] = answer.Text(kept) ?? throw new AssertionException($"{text} answers no {kept}: {answer}");
    }

    /// <summary>A text with the values that it names.</summary>
    public string Filled(string text) => Name().Replace(
        Path().Replace(text, found => cluster.Value(found.Groups["path"].Value, found.Groups["attribute"] is { Success: true } attribute ? attribute.Value : "id")),
        found => _answers.GetValueOrDefault(found.Groups["name"].Value, found.Value));

    private static (string, string) Pair(string text) => (text.Split('=')[0], text[(text.IndexOf('=') + 1)..]);

    [GeneratedRegex("<(?<path>[^:>]+)(:(?<attribute>[a-z_]+))?>", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Path();

    [GeneratedRegex("{(?<name>[A-Za-z]+)}", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A(?<service>\w+) (?<action>\w+) (?<form>.*?)( → (?<kept>\w+))?\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Call();
}
