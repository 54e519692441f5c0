using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>Rolling the image forward and back is one setting; images of former versions stay.</summary>
public sealed class ImageVersionTests
{
    private static readonly EnvironmentSettings Development = Catalogue.Find("development");

    [Test]
    public void A_new_version_takes_a_new_image_and_keeps_the_old_one()
    {
        var stack = With(new() { ApprovedVersions = ["1.0.0", "1.1.0"] });
        Assert.That(stack.All("aws_ami_from_instance").Select(image => image.Text("name")), Is.EquivalentTo(["card-web-1.0.0", "card-web-1.1.0"]));
        Assert.That(ImageOfClone(stack), Is.EqualTo("card-web-1.1.0"));
    }

    [Test]
    public void Naming_an_older_version_rolls_back() =>
        Assert.That(ImageOfClone(With(new() { ApprovedVersions = ["1.0.0", "1.1.0"], Version = "1.0.0" })), Is.EqualTo("card-web-1.0.0"));

    [Test]
    public void An_image_is_never_taken_again_because_its_server_changed()
    {
        var ignored = With(Development.Image).Single("aws_ami_from_instance")["lifecycle"]!["ignore_changes"]!.AsArray().Select(attribute => attribute!.ToString());
        Assert.That(ignored, Is.EquivalentTo(["source_instance_id", "snapshot_without_reboot"]));
    }

    [Test]
    public void A_newer_base_image_does_not_replace_card_web01() =>
        Assert.That(With(Development.Image).Named("aws_instance", "card-web01")["lifecycle"]!["ignore_changes"]!.AsArray().Select(attribute => attribute!.ToString()), Is.EqualTo(["ami"]));

    [TestCase(1, "card-web02")]
    [TestCase(4, "card-web02", "card-web03", "card-web04", "card-web05")]
    public void There_are_as_many_clones_as_the_settings_say_spread_over_the_zones(int clones, params string[] names)
    {
        var stack = StackJson.Of(Development with { Clones = clones });
        string[] servers = [.. stack.All("aws_instance").OrderBy(server => server["tags"]!["Name"]!.ToString()).Select(server => server.Text("availability_zone"))];
        Assert.That(servers, Has.Length.EqualTo(names.Length + 1));
        Assert.That(servers.Select((zone, index) => zone == Development.Zones[index % 2]), Is.All.True);
        Assert.That(names.Select(name => stack.Named("aws_instance", name)), Is.All.Not.Null);
    }

    private static StackJson With(ImageSettings image) => StackJson.Of(Development with { Image = image });

    private static string ImageOfClone(StackJson stack)
    {
        var image = StackJson.AddressIn(stack.Named("aws_instance", "card-web02")["ami"]);
        return stack.All("aws_ami_from_instance").Single(candidate => candidate.Address == image).Text("name");
    }
}
