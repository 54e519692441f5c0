using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>The rights of the role that deploys the most fit into a role, when its volumes have keys of their own too.</summary>
public sealed class RoleLengthTests
{
    private const int MaximumPolicyLength = 6_144;
    private const int RoomForLongNames = 100;
    private const string Key = "arn:aws:kms:us-west-2:333333333333:key/11111111-2222-3333-4444-55555555555";

    [Test]
    public void Production_with_keys_of_its_own_fits_AWS()
    {
        var production = Catalogue.Find("production");
        var server = production.Server with
        {
            RootVolume = production.Server.RootVolume with { KmsKeyArn = Key + "1" },
            DataVolumes = [new() { DeviceName = "/dev/sdf", SizeGiB = 8, KmsKeyArn = Key + "2" }],
        };
        var account = Accounts.All.Single(each => each.AccountId == production.AccountId) with { Environments = [production with { Server = server }] };
        string[] policies = [.. StackJson.Of(account).All("aws_iam_policy").Where(policy => policy.Id.StartsWith("apply_", StringComparison.Ordinal)).Select(policy => policy.Text("policy"))];

        Assert.That(policies, Has.Length.LessThanOrEqualTo(10).And.Some.Contains(Key + "2"));
        Assert.That(policies.Select(policy => policy.Replace("${aws_kms_key.state.arn}", Key + "3", StringComparison.Ordinal)), Is.All.Length.LessThan(MaximumPolicyLength - RoomForLongNames));
    }
}
