using System.Globalization;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Policies;
using CardWeb.Tf.Operations.SettingsFiles;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Runs.Settings;

/// <summary>Declares which policies environments break, and takes back what excuses nothing.</summary>
internal static class PolicyExceptions
{
    private const string Setting = nameof(EnvironmentSettings.Exceptions);
    private const int Months = 6;

    /// <summary>The files with their exceptions as the stacks are now.</summary>
    /// <exception cref="OperationException">A policy is broken, and there is no reason for it.</exception>
    internal static ProjectFiles Declare(
        ProjectFiles files, EnvironmentCatalogue catalogue, IReadOnlyList<CodeStack> stacks, string? reason, DateOnly today)
    {
        foreach (var settings in catalogue.Environments)
        {
            var stack = stacks.Single(each => each.Environment?.Name == settings.Name);
            var report = PolicyReview.Of(settings.Name, stack.Stack, settings.ExceptionsInForce, today);
            PolicyFinding[] broken = [.. report.Findings.Where(finding => finding.Exception is null)];
            if (broken is not [] && reason is null)
            {
                throw new OperationException(
                    $"{settings.Name} breaks policies (docs/policies.md), and nobody has said why:\n{string.Join('\n', broken.Select(finding => $"{finding}"))}\nSay why with --reason \"…\".");
            }

            var items = files.Environments[settings.Name].Items(Setting);
            string[] kept =
            [
                .. settings.Exceptions.Zip(items).Select(each => Kept(each.First, each.Second, settings, report.Findings)).OfType<string>(),
                .. New(broken, reason, today.AddMonths(Months)).Select(Text),
            ];
            if (!kept.SequenceEqual(items, StringComparer.Ordinal))
                files = files.With(settings.Name, files.Environments[settings.Name].WithItems(Setting, kept));
        }

        return files;
    }

    private static string? Kept(PolicyException exception, string text, EnvironmentSettings settings, IReadOnlyList<PolicyFinding> findings)
    {
        PolicyFinding[] excused = [.. findings.Where(finding => exception.Covers(finding.Rule, finding.Address, finding.ConstructPath))];
        string[] awaited = settings.Image.ApprovedVersions is [] ? [.. exception.Where.Except(InForce(exception, settings), StringComparer.Ordinal)] : [];
        string[] rules = [.. exception.Rules.Where(rule => awaited.Length > 0 || excused.Any(finding => finding.Rule.IsCalled(rule)))];
        string[] places = [.. exception.Where.Where(place => awaited.Contains(place) || excused.Any(finding => PolicyException.IsAt(place, finding.Address, finding.ConstructPath)))];
        if (rules.Length == exception.Rules.Count && places.Length == exception.Where.Count)
            return text;

        return rules is [] || places is [] ? null : Text(exception with { Rules = rules, Where = places });
    }

    private static IReadOnlyList<string> InForce(PolicyException exception, EnvironmentSettings settings) =>
        (settings with { Exceptions = [exception] }).ExceptionsInForce is [var left] ? left.Where : [];

    // What is broken at the same places has one reason.
    private static IEnumerable<PolicyException> New(PolicyFinding[] broken, string? reason, DateOnly until) =>
        from rule in broken.GroupBy(finding => finding.Rule.Name, finding => finding.Subject, StringComparer.Ordinal)
        let places = rule.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray()
        group (rule.Key, places) by string.Join(',', places) into alike
        select new PolicyException { Rules = [.. alike.Select(each => each.Key)], Where = alike.First().places, Reason = reason!, Until = until };

    private static string Text(PolicyException exception) => string.Create(
        CultureInfo.InvariantCulture,
        $"new() {{ Rules = {Literal.Of(exception.Rules)}, Where = {Literal.Of(exception.Where)}, Reason = {Literal.Of(exception.Reason)}, Until = new({exception.Until:yyyy}, {exception.Until.Month}, {exception.Until.Day}) }}");
}
