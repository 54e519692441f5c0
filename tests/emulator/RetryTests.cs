namespace CardWeb.Tf.Tests.Emulation;

/// <summary>An answer that is lost on its way is given again: a client's next attempt at a call is no second call.</summary>
public sealed class RetryTests
{
    [Test]
    public async Task Another_attempt_at_a_call_gets_the_same_answer_and_another_call_does_not()
    {
        var emulator = await SharedEmulator.GetAsync();
        var account = SharedEmulator.NewAccount();
        AwsQuery one = new(emulator.Endpoint, account) { Invocation = Guid.NewGuid().ToString() };
        AwsQuery other = new(emulator.Endpoint, account) { Invocation = Guid.NewGuid().ToString() };
        (string, string)[] group = [("GroupName", one.Invocation), ("GroupDescription", "A test's.")];

        var first = await one.Ec2Async("CreateSecurityGroup", group);
        var again = await one.Ec2Async("CreateSecurityGroup", group);
        var second = await other.Ec2Async("CreateSecurityGroup", group);

        Assert.That(first.Text("groupId"), Is.Not.Null.And.EqualTo(again.Text("groupId")));
        Assert.That(second.Text("Code"), Is.EqualTo("InvalidGroup.Duplicate"));
    }
}
