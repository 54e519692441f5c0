using System.Text.Json;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Tests.Authorization;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>
/// Production, changed outside Terraform in every way that applying fixes, and then by its settings: the role that CI would
/// apply with has the rights.
/// </summary>
public sealed class MendingRightsTests : DriftTest
{
    private static readonly string s_role = AccountSettings.ApplyRole(DriftOriginal.Settings);

    private protected override EnvironmentSettings Settings => DriftOriginal.Settings;

    /// <summary>The next test begins with the code as it was.</summary>
    [TearDown]
    public Task Restore_the_code() => Cluster.CodeAsync(Settings);

    [Test]
    public async Task The_role_that_deploys_may_fix_whatever_applying_fixes_and_nothing_like_it_elsewhere()
    {
        foreach (var change in Mending.Changes(Cluster))
            _ = await Cluster.Aws.RunAsync(change);

        await AssertRightsAsync(() => Cluster.ApplyAsync(), Mending.Calls);
    }

    [Test]
    public async Task The_role_that_deploys_may_do_what_changed_settings_take()
    {
        var changed = Settings with
        {
            Image = new() { ApprovedVersions = ["1.1.0"], SnapshotWithoutReboot = true },
            Server = Settings.Server with { InstanceType = "m7i.xlarge", TerminationProtection = false },
            LoadBalancer = Settings.LoadBalancer with { DeletionProtection = false, IdleTimeoutSeconds = 90 },
            Maintenance = true,
            Firewall = null,
        };
        await Cluster.CodeAsync(changed);
        await AssertRightsAsync(
            () => Cluster.ApplyAsync(),
            [
                "autoscaling:StartInstanceRefresh",
                "ec2:CreateImage", "ec2:CreateLaunchTemplateVersion", "ec2:DeregisterImage", "ec2:DeleteSnapshot", "ec2:TerminateInstances",
                "elasticloadbalancing:CreateRule", "elasticloadbalancing:ModifyLoadBalancerAttributes",
                "wafv2:DeleteWebACL", "wafv2:DisassociateWebACL",
            ]);
    }

    [Test]
    public async Task A_thing_whose_Environment_tag_was_taken_off_is_out_of_the_roles_reach_until_it_is_put_back()
    {
        var group = Cluster.Value("security-groups/servers");
        _ = await Cluster.Aws.RunAsync($"ec2 delete-tags --resources {group} --tags Key=Environment");
        var calls = await CallsAsync(() => Cluster.ApplyAsync());
        var refused = await (await Authority.GetAsync()).RefusedAsync(s_role, calls);

        Assert.That(
            refused,
            Has.Count.EqualTo(1).And.All.Contains($"ec2:CreateTags on arn:aws:ec2:us-west-2:333333333333:security-group/{group}"));
    }

    private async Task AssertRightsAsync(Func<Task> act, IEnumerable<string> expected)
    {
        var calls = await CallsAsync(act);
        var authority = await Authority.GetAsync();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(calls.Select(call => call.GetProperty("action").GetString()), Is.SupersetOf(expected));
            Assert.That(await authority.RefusedAsync(s_role, calls), Is.Empty);
            Assert.That(await authority.TrespassesAsync(s_role, calls), Is.SubsetOf(Trespasses.Known));
        });
    }

    private async Task<IReadOnlyList<JsonElement>> CallsAsync(Func<Task> act)
    {
        await Cluster.Calls.SettleAsync();
        await act();
        return await Cluster.Calls.OfTerraformAsync(Settings);
    }
}
