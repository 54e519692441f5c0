using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>Secrets in user data, which whoever is on a server can read.</summary>
internal static partial class UserDataChecks
{
    private static readonly string[] Told = ["user_data", "user_data_base64"];

    public static IReadOnlyList<PolicyCheck> All { get; } = [new(ServerPolicies.NoSecrets, Find)];

    private static IEnumerable<Fault> Find(SynthesizedStack stack) =>
        from server in stack.Each(ServerChecks.Servers)
        from attribute in Told
        where server[attribute] is not null
        let problem = Problem(Text(server[attribute]!))
        where problem is not null
        select new Fault(server.Address, $"{attribute} {problem}", "user data without secrets, told in full: let the server fetch them by its role");

    private static string? Problem(string text) =>
        Secret().Match(text) is { Success: true } secret ? $"holds what looks like a secret: {secret.Value[..Math.Min(secret.Length, 12)]}…"
        : JsonValue.Create(text).IsExpression() ? "is an expression, and what comes of it can't be told"
        : null;

    // As it is on the server, with what it is when decoded: a text without signs could be both.
    private static string Text(JsonNode value)
    {
        var text = value.ToString();
        if (Encoded().Match(text) is { Success: true } match)
            return Regex.Unescape(match.Groups["text"].Value);

        Span<byte> bytes = new byte[text.Length];
        return text.Length > 0 && Convert.TryFromBase64String(text, bytes, out var length) ? $"{text}\n{Encoding.UTF8.GetString(bytes[..length])}" : text;
    }

    [GeneratedRegex("""\A\$\{base64encode\("(?<text>([^"\\]|\\.)*)"\)\}\z""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 60_000)]
    private static partial Regex Encoded();

    // Keys of AWS, private keys, tokens of GitHub and Slack, passwords that are written out rather than asked for.
    [GeneratedRegex("""
        \b(AKIA|ASIA)[A-Z0-9]{16}\b
        |-----BEGIN\ [A-Z ]*PRIVATE\ KEY
        |\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,}|xox[abprs]-[A-Za-z0-9-]{10,})
        |(?<![A-Za-z0-9/+])(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*[0-9])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])
        |(?i:pass(word|wd|phrase)?|secret(_?(access)?_?key)?|api[_-]?key|(access|auth)[_-]?token)["']?\s*[:=]\s*["']?[^\s"'$<{]{6,}
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 60_000)]
    private static partial Regex Secret();
}
