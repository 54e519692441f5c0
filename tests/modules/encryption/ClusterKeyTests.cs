using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The key with which services of AWS encrypt what they write.</summary>
public sealed class ClusterKeyTests
{
    private readonly ModuleStack stack = new(stack => _ = new ClusterKey(stack, "key", new ClusterKeyOptions { Names = Given.Names, Account = Given.Account }));

    [Test]
    public void It_is_named_and_renewed() => Assert.That(
        (stack.Resource("aws_kms_key")["enable_key_rotation"]!.GetValue<bool>(), stack.Resource("aws_kms_alias")["name"]!.ToString()),
        Is.EqualTo((true, "alias/card-web-cluster")));

    [TestCase("Alarms", "cloudwatch.amazonaws.com")]
    [TestCase("FlowLogs", "delivery.logs.amazonaws.com")]
    public void A_service_may_encrypt_for_this_account_alone(string sid, string service)
    {
        var statement = Policy.In(stack.Resource("aws_kms_key"))[sid];

        Assert.That(statement["Principal"]!["Service"]!.ToString(), Is.EqualTo(service));
        Assert.That(Policy.Texts(statement, "Action"), Is.SupersetOf(["kms:Decrypt", "kms:GenerateDataKey*"]).And.None.EqualTo("kms:*"));
        Assert.That(statement["Condition"], EqualJson.To("""{ "StringEquals": { "aws:SourceAccount": ["111111111111"] } }"""));
    }

    [Test]
    public void The_account_itself_decides_who_else_may() =>
        Assert.That(Policy.In(stack.Resource("aws_kms_key")).Sids, Is.EqualTo(["OwnAccount", "Alarms", "FlowLogs"]));
}
