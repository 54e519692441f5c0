using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Checks.Drift;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>
/// What no plan shows, because it hangs beside what Terraform knows: each kind of it is made outside Terraform, one at a time, is found
/// and nothing else, and is undone by the command that the report gives.
/// </summary>
public sealed class ChangesByHandTests : DriftTest
{
    private protected override EnvironmentSettings Settings => DriftOriginal.WithoutFirewall;

    [Test]
    public async Task Each_kind_that_can_hang_on_a_resource_is_found_alone_and_undone_by_the_reports_command()
    {
        Hands hands = new(Cluster);
        Comparison comparison = new(await Cluster.PlanAsync(), Cluster.Session.Target, Cluster.Session.Stack.Stack.ConstructPaths);
        using InventoryReader reader = new(Cluster.Session.Target.Access);
        async Task<IReadOnlyList<Finding>> LookAsync() => comparison.With(await reader.ReadAsync(comparison.Question(), CancellationToken.None)).Findings;
        hands["server"] = await Cluster.Aws.RunAsync("autoscaling describe-auto-scaling-instances --query AutoScalingInstances[0].InstanceId");

        await Assert.MultipleAsync(async () =>
        {
            foreach (var change in ChangeByHand.All)
                await CheckAsync(hands, change, LookAsync);
        });

        Assert.That(await FoundAsync(), Is.Empty);
    }

    private async Task CheckAsync(Hands hands, ChangeByHand change, Func<Task<IReadOnlyList<Finding>>> look)
    {
        foreach (var call in change.Do)
            await hands.DoAsync(call);

        var found = await look();
        Assert.That(found.Select(Text), Is.EquivalentTo([hands.Filled(change.Found), .. change.Also.Select(hands.Filled)]), change.Do[^1]);
        if (found.FirstOrDefault(finding => Text(finding) == hands.Filled(change.Found)) is { Command: { } command })
            _ = await Cluster.Aws.RunAsync(command[4..]);

        foreach (var call in change.Then)
            await hands.DoAsync(call);
    }

    private static string Text(Finding finding) => $"{finding.Severity} {finding.Part?.ToString() ?? finding.Attribute} {finding.ConstructPath}: {finding.Found}";
}
