using CardWeb.Tf.Environments;
using CardWeb.Tf.Tests.Environments;
using CardWeb.Tf.Tests.Modules;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>What was asked of AWS in one account, by the emulator's own log, and whether the roles of delivery could have asked it.</summary>
internal sealed class Calls(IEnumerable<string> log, EnvironmentSettings settings)
{
    private static readonly string[] Asked = ["acm", "ec2", "elasticloadbalancing", "iam", "wafv2"];

    // A line: time, account, region, service, action, answer.
    private IEnumerable<string> Actions =>
        from line in log
        let words = line.Split(' ')
        where words.Length > 4 && words[1] == settings.AccountId && Asked.Contains(words[3])
        select $"{words[3]}:{words[4]}";

    /// <summary>The different actions.</summary>
    public IReadOnlyList<string> All => [.. Actions.Distinct().Order()];

    /// <summary>Those that the role which deploys the environment could not have done.</summary>
    public IEnumerable<string> BeyondApply => Beyond($"apply_{settings.Name}");

    /// <summary>Those that the role which only plans could not have done.</summary>
    public IEnumerable<string> BeyondPlan => Beyond("plan");

    private string[] Beyond(string role)
    {
        var stack = StackJson.Of(Accounts.Of(settings));
        var policy = Policy.Of(stack, role);
        return [.. All.Where(action => !policy.AllowsSomewhere(action))];
    }
}
