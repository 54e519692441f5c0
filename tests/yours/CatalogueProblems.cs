using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Parity;
using CardWeb.Tf.Operations.Checks.Policies;
using CardWeb.Tf.Operations.Checks.Reachability;
using CardWeb.Tf.Tests.Environments;
using CardWeb.Tf.Tests.Policies;

namespace CardWeb.Tf.Tests.Yours;

/// <summary>What must hold for any environments, whichever there are: each method tells what does not.</summary>
internal static class CatalogueProblems
{
    private const int MaximumPolicyLength = 6_144;

    /// <summary>Every check of this class.</summary>
    public static IReadOnlyList<string> All(EnvironmentCatalogue catalogue) => Settings(catalogue) is { Count: > 0 } wrong ? wrong :
    [
        .. Parity(catalogue),
        .. catalogue.Environments.SelectMany(Policies),
        .. catalogue.Environments.SelectMany(Paths),
        .. catalogue.Accounts.SelectMany(Bootstrap),
    ];

    /// <summary>Settings that are wrong, alone or beside others.</summary>
    public static IReadOnlyList<string> Settings(EnvironmentCatalogue catalogue)
    {
        try
        {
            SettingsCheck.EnsureValid(catalogue.Environments, catalogue.Delivery);
            return [];
        }
        catch (InvalidSettingsException e)
        {
            return e.Problems;
        }
    }

    /// <summary>Differences between environments that are not declared, and declared ones that are none.</summary>
    public static IEnumerable<string> Parity(EnvironmentCatalogue catalogue)
    {
        var report = ParityReport.Of(catalogue.Environments, catalogue.FindReference());
        return
        [
            .. report.Undeclared.Select(found =>
                $"{found.Environment} differs from {report.Reference} in {found.Setting} ({found.Value}, not {found.Reference}), and its {nameof(EnvironmentSettings.Differences)} do not say why."),
            .. report.Unused.Select(unused => $"{unused} is declared to differ, and does not: take it from {nameof(EnvironmentSettings.Differences)}."),
        ];
    }

    /// <summary>Policies that an environment breaks without an exception, and exceptions that excuse nothing.</summary>
    public static IEnumerable<string> Policies(EnvironmentSettings settings) =>
        Told(PolicyReview.Of(settings.Name, StackJson.Of(settings), settings.ExceptionsInForce, Reviewed.Today));

    /// <summary>Ways from the internet to a server past the balancer.</summary>
    public static IEnumerable<string> Paths(EnvironmentSettings settings) =>
        new InternetPaths(StackJson.Of(settings)).ForbiddenPaths.Select(path => $"{settings.Name}: {path}");

    /// <summary>What is wrong with an account's bootstrap: policies broken, and roles' policies longer than AWS takes.</summary>
    public static IEnumerable<string> Bootstrap(AccountSettings account)
    {
        var stack = StackJson.Of(account);
        return
        [
            .. Told(PolicyReview.Of(account.AccountId, stack, [], Reviewed.Today)),
            .. from policy in stack.All("aws_iam_policy")
               let length = policy.Text("policy").Count(letter => !char.IsWhiteSpace(letter))
               where length > MaximumPolicyLength
               select $"{policy.Address} of account {account.AccountId} is {length} characters long, and AWS takes {MaximumPolicyLength}.",
        ];
    }

    private static IEnumerable<string> Told(PolicyReport report) => [.. report.Broken.Select(broken => $"{broken}"), .. report.Unused];
}
