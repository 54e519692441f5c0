using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The key of the state.</summary>
public sealed class StateKeyTests
{
    private readonly ModuleStack stack = new(stack => _ = new StateKey(stack, "key", DeliveryCases.Key));

    [Test]
    public void It_is_renewed_each_year_and_its_deletion_takes_a_month()
    {
        var key = stack.Resource("aws_kms_key");
        Assert.That((key["enable_key_rotation"]!.GetValue<bool>(), key["deletion_window_in_days"]!.GetValue<int>()), Is.EqualTo((true, 30)));
        Assert.That(key["lifecycle"]!["prevent_destroy"]!.GetValue<bool>(), Is.True);
    }

    [Test]
    public void The_accounts_own_roles_say_who_uses_it_and_no_one_from_outside() =>
        Assert.That(Policy.In(stack.Resource("aws_kms_key"))["OwnAccount"]["Principal"]!["AWS"]!.ToString(), Is.EqualTo("arn:aws:iam::111111111111:root"));

    [Test]
    public void It_has_a_name() =>
        Assert.That(stack.Resource("aws_kms_alias")["name"]!.ToString(), Is.EqualTo("alias/state"));
}
