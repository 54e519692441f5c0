using CardWeb.Tf.Environments;
using CardWeb.Tf.Tests.Modules;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>What every account's bootstrap has, whatever environments live there.</summary>
[TestFixtureSource(nameof(All))]
public sealed class BootstrapStackTests(string id)
{
    // AWS counts policies without their white space.
    private const int MaximumPolicyLength = 6_144;

    // A prefix may have three letters more than production's, and a region five; both stand in a dozen ARNs.
    private const int RoomForLongNames = 100;

    private readonly AccountSettings account = Accounts.All.Single(each => each.AccountId == id);

    private StackJson Stack => StackJson.Of(account);

    public static IEnumerable<string> All => Accounts.All.Select(each => each.AccountId);

    [Test]
    public void Its_state_is_beside_the_environments_under_the_same_key()
    {
        var backend = Stack.Json["terraform"]!["backend"]!["s3"]!;
        Assert.That((backend["bucket"]!.ToString(), backend["key"]!.ToString()), Is.EqualTo((account.StateBucket, "card-web/bootstrap/terraform.tfstate")));
        Assert.That(backend["kms_key_id"]!.ToString(), Is.EqualTo(account.KeyAliasArn).And.EndsWith(":alias/card-web-state"));
        Assert.That((backend["encrypt"]!.GetValue<bool>(), backend["use_lockfile"]!.GetValue<bool>()), Is.EqualTo((true, true)));
    }

    [Test]
    public void The_environments_states_are_encrypted_with_the_key_that_it_makes() =>
        Assert.That(
            account.Environments.Select(environment => StackJson.Of(environment).Json["terraform"]!["backend"]!["s3"]!["kms_key_id"]!.ToString()),
            Is.All.EqualTo(account.KeyAliasArn));

    [Test]
    public void Every_environment_has_a_role_that_deploys_it_and_no_other() =>
        Assert.That(
            Stack.All("aws_iam_role").Select(role => role.Text("name")),
            Is.EquivalentTo(["card-web-plan", .. account.Environments.Select(environment => $"card-web-apply-{environment.Name}")]));

    [Test]
    public void The_plan_role_reads_the_environments_states_and_no_others() =>
        Assert.That(
            Policy.Texts(Policy.Of(Stack, "plan")["ReadState"], "Resource"),
            Is.EquivalentTo(account.Environments.Select(environment => $"arn:aws:s3:::{account.StateBucket}/{environment.StateKey}")));

    [Test]
    public void Its_addresses_are_those_that_operations_look_for() =>
        Assert.That(Stack.Resources.Select(resource => resource.Address), Is.SupersetOf(
        [
            .. typeof(BootstrapAddress).GetFields().Select(field => (string)field.GetRawConstantValue()!),
            .. account.Environments.Select(BootstrapAddress.ApplyRole),
        ]));

    [Test]
    public void Policies_fit_AWS() =>
        Assert.That(Stack.All("aws_iam_policy").Select(policy => policy.Text("policy").Count(letter => !char.IsWhiteSpace(letter))), Is.All.LessThan(MaximumPolicyLength - RoomForLongNames));

    [Test]
    public void It_works_in_one_account_and_tags_everything_as_no_environments()
    {
        var provider = Stack.Json["provider"]!["aws"]![0]!;
        Assert.That(provider["allowed_account_ids"]![0]!.ToString(), Is.EqualTo(account.AccountId));
        Assert.That(provider["default_tags"]![0]!["tags"]!["Environment"]!.ToString(), Is.EqualTo("bootstrap"));
    }
}
