using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What a synthesized stack tells of itself.</summary>
public sealed class StackContentsTests
{
    private static readonly StackContents s_stack = DeliveryCases.Holding("""
        {
          "aws_lb": { "a": { "name": "card-web-alb", "subnets": ["subnet-1", "${aws_subnet.b.id}"] } },
          "aws_instance": {
            "b": { "root_block_device": { "kms_key_id": "arn:1" } },
            "c": { "ebs_block_device": [{ "kms_key_id": "arn:2" }, { "kms_key_id": "arn:1" }] }
          }
        }
        """);

    [Test]
    public void It_has_the_types_of_its_resources() => Assert.That(s_stack.Kinds, Is.EquivalentTo(["aws_instance", "aws_lb"]));

    [Test]
    public void Values_that_are_known_only_when_applied_are_left_out() =>
        Assert.That(s_stack.Values("aws_lb", "subnets"), Is.EqualTo(["subnet-1"]));

    [Test]
    public void Values_in_blocks_are_found_each_once() =>
        Assert.That(s_stack.ValuesWithin("aws_instance", "kms_key_id"), Is.EqualTo(["arn:1", "arn:2"]));

    [Test]
    public void A_type_that_it_does_not_hold_has_no_values() =>
        Assert.That((s_stack.Has("aws_vpc"), s_stack.Values("aws_vpc", "id")), Is.EqualTo((false, Array.Empty<string>())));
}
