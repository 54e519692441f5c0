using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Clones of card-web01, spread over the zones.</summary>
public sealed class WebServersTests
{
    [Test]
    public void One_clone_stands_in_the_second_zone_and_shares_everything_else()
    {
        // when
        var instance = Stack(1, new()).Resource("aws_instance");

        // then
        var golden = new ModuleStack(stack => _ = new WebServer(stack, "server", Given.Server)).Resource("aws_instance");
        golden["tags"]!["Name"] = "card-web02";
        golden["availability_zone"] = "us-west-1c";
        golden["subnet_id"] = "subnet-0000001c";
        Assert.That(instance, EqualJson.To(golden.ToJsonString()));
    }

    [Test]
    public void Clones_take_turns_in_the_zones_from_the_second_on()
    {
        // given
        WebServers clones = null!;

        // when
        var stack = new ModuleStack(stack => clones = Clones(stack, 4, new()));

        // then
        string[] zones = ["us-west-1c", "us-west-1b", "us-west-1c", "us-west-1b"];
        Assert.That(clones.Servers.Select(server => server.Name), Is.EqualTo(["card-web02", "card-web03", "card-web04", "card-web05"]));
        Assert.That(clones.Servers.Select(server => server.Zone), Is.EqualTo(zones));
        Assert.That(
            stack.Resources("aws_instance").Values.Select(instance => $"{instance["tags"]!["Name"]} {instance["subnet_id"]}"),
            Is.EqualTo(["card-web02 subnet-0000001c", "card-web03 subnet-0000001b", "card-web04 subnet-0000001c", "card-web05 subnet-0000001b"]));
    }

    [Test]
    public void A_clone_runs_no_set_up_of_its_own_and_has_its_data_volumes_from_the_image()
    {
        var instance = Stack(1, MaximalServer.Specification).Resource("aws_instance");

        Assert.That(instance.Select(property => property.Key), Has.None.StartsWith("user_data").And.None.EqualTo("ebs_block_device"), () => JsonText.Of(instance));
    }

    [Test]
    public void Clones_wait_until_they_can_call_out()
    {
        var stack = new ModuleStack(stack => _ = new WebServers(stack, "clones", Options(stack, 1, new()) with { Network = Given.Network(stack, new NewVpc { Cidr = "10.20.0.0/16" }, "vpc") }));

        Assert.That(stack.Resource("aws_instance")["depends_on"]!.AsArray(), Has.Count.EqualTo(4), stack.ToString);
    }

    [Test]
    public void It_takes_as_many_as_two_digits_can_number() =>
        Assert.That(new WebServersValidator().ProblemsOf(Options(ModuleStack.Empty(), 98, new())), Is.Empty);

    [TestCase(-1)]
    [TestCase(0)]
    [TestCase(99)]
    public void It_refuses_other_counts(int count) => Assert.That(ProblemsOf(count, new()), Is.EqualTo([$"Count must be between 1 and 98 clones, got: {count}."]));

    [Test]
    public void It_reports_all_that_is_wrong_at_once() => Assert.That(ProblemsOf(0, new() { InstanceType = "t3", RootVolume = new() { SizeGiB = 0 } }), Is.EqualTo(
    [
        "Count must be between 1 and 98 clones, got: 0.",
        "Specification.InstanceType must be an instance type that EC2 has, such as t3.micro, got: \"t3\".",
        "Specification.RootVolume.SizeGiB must be between 1 and 65536 GiB for Gp3, got: 0.",
    ]));

    private static IReadOnlyList<string> ProblemsOf(int count, ServerSpecification specification) =>
        Problems.Of(() => Clones(ModuleStack.Empty(), count, specification));

    private static ModuleStack Stack(int count, ServerSpecification specification) => new(stack => Clones(stack, count, specification));

    private static WebServers Clones(TerraformStack stack, int count, ServerSpecification specification) => new(stack, "clones", Options(stack, count, specification));

    private static WebServersOptions Options(TerraformStack stack, int count, ServerSpecification specification) => new()
    {
        Names = Given.Names,
        Specification = specification,
        Network = Given.Network(stack),
        SecurityGroupId = "sg-00000001",
        ImageId = "ami-00000001",
        Count = count,
    };
}
