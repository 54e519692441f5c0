using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>The rights of the role that deploys the most fit into a role, when its volumes have keys of their own too.</summary>
public sealed class RoleLengthTests
{
    private const int MaximumPolicyLength = 10_240;
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
        var policy = StackJson.Of(account).Resources.Single(resource => resource.Address == "aws_iam_role_policy.apply_production").Text("policy");

        Assert.That(policy.Replace("${aws_kms_key.state.arn}", Key + "3", StringComparison.Ordinal), Has.Length.LessThan(MaximumPolicyLength - RoomForLongNames).And.Contains(Key + "2"));
    }
}
