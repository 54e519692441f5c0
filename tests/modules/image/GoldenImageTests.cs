using System.Globalization;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The machine image of one approved version.</summary>
public sealed class GoldenImageTests
{
    [Test]
    public void With_minimal_options_the_server_is_rebooted_for_it()
    {
        var stack = Stack(options => options);

        Assert.That(stack.Resource("aws_ami_from_instance"), EqualJson.To($$"""
            {
              "name": "card-web-1.0.0",
              "description": "card-web01, approved as version 1.0.0",
              "source_instance_id": "${aws_instance.{{stack.Resources("aws_instance").Keys.Single()}}.id}",
              "snapshot_without_reboot": false,
              "tags": { "Name": "card-web-1.0.0", "Version": "1.0.0" },
              "lifecycle": { "ignore_changes": ["source_instance_id", "snapshot_without_reboot"] }
            }
            """));
    }

    [Test]
    public void With_maximal_options_every_one_of_them_is_in_the_JSON()
    {
        var stack = Stack(options => options with { Version = "1.10.0", SnapshotWithoutReboot = true, DeprecateAt = Time("2030-12-31T16:30:00-08:00") });

        Assert.That(stack.Resource("aws_ami_from_instance"), EqualJson.To($$"""
            {
              "name": "card-web-1.10.0",
              "description": "card-web01, approved as version 1.10.0",
              "source_instance_id": "${aws_instance.{{stack.Resources("aws_instance").Keys.Single()}}.id}",
              "snapshot_without_reboot": true,
              "deprecation_time": "2031-01-01T00:30:00Z",
              "tags": { "Name": "card-web-1.10.0", "Version": "1.10.0" },
              "lifecycle": { "ignore_changes": ["source_instance_id", "snapshot_without_reboot"] }
            }
            """));
    }

    [Test]
    public void It_is_known_by_its_id()
    {
        var stack = Stack(options => options);

        Assert.That(stack.Output("image"), Is.EqualTo($"${{aws_ami_from_instance.{stack.Resources("aws_ami_from_instance").Keys.Single()}.id}}"));
    }

    [Test]
    public void It_takes_versions_of_three_numbers([Values("0.0.0", "1.0.0", "10.20.30", "999999.999999.999999")] string version) =>
        Assert.That(ProblemsOf(options => options with { Version = version }), Is.Empty);

    [Test]
    public void It_refuses_other_versions([Values("", "1", "1.0", "1.0.0.0", "v1.0.0", "01.0.0", "1.0.0-rc1", "1.0.1000000", "1.0.0\n", "latest")] string version) =>
        Assert.That(ProblemsOf(options => options with { Version = version }), Is.EqualTo([$"Version must be an image version of three numbers such as 1.0.0, got: \"{version}\"."]));

    [TestCase("2030-12-31T16:30:01Z", "2030-12-31T16:30:01.0000000+00:00")]
    [TestCase("2030-12-31T16:30:00.5Z", "2030-12-31T16:30:00.5000000+00:00")]
    public void It_refuses_a_part_of_a_minute(string time, string shown) =>
        Assert.That(ProblemsOf(options => options with { DeprecateAt = Time(time) }), Is.EqualTo(
            [$"DeprecateAt must be a whole minute, for AWS rounds seconds and Terraform would set them again and again, got: {shown}."]));

    [Test]
    public void It_reports_all_that_is_wrong_at_once() =>
        Assert.That(ProblemsOf(options => options with { Version = "1", DeprecateAt = Time("2030-12-31T16:30:01Z") }), Has.Count.EqualTo(2));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> ProblemsOf(Func<GoldenImageOptions, GoldenImageOptions> change) => Problems.Of(() => Image(ModuleStack.Empty(), change));

    private static ModuleStack Stack(Func<GoldenImageOptions, GoldenImageOptions> change) => new(stack =>
        _ = new TerraformOutput(stack, "image", new TerraformOutputConfig { Value = Image(stack, change).ImageId }));

    private static GoldenImage Image(TerraformStack stack, Func<GoldenImageOptions, GoldenImageOptions> change) =>
        new(stack, "golden-image", change(new() { Names = Given.Names, Source = new WebServer(stack, "server", Given.Server), Version = "1.0.0" }));
}
