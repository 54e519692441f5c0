using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The public machine image that card-web01 is born from.</summary>
public sealed class BaseImageTests
{
    private const string OwnerForm = "Owner must be an account id of twelve digits, \"amazon\" or \"self\": an image of an unnamed owner could be anybody's, got: ";

    private static IEnumerable<TestCaseData> Taken =>
    [
        Rule.Taken("the defaults", new BaseImageOptions()),
        Rule.Taken("all there is", Maximal),
        Rule.Taken("an image by its id", new BaseImageOptions { ImageId = "ami-0123456789abcdef0" }),
        Rule.Taken("an image of Amazon", new BaseImageOptions { Owner = "amazon" }),
        Rule.Taken("an image of one's own", new BaseImageOptions { Owner = "self" }),
    ];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(new BaseImageOptions { ImageId = "ami-1" }, "ImageId must be \"ami-\" and 8 or 17 hexadecimal digits, got: \"ami-1\"."),
        Rule.Refused(new BaseImageOptions { ImageId = "" }, "ImageId must be \"ami-\" and 8 or 17 hexadecimal digits, got: \"\"."),
        Rule.Refused(new BaseImageOptions { ImageId = "AMI-00000001" }, "ImageId must be \"ami-\" and 8 or 17 hexadecimal digits, got: \"AMI-00000001\"."),
        Rule.Refused(new BaseImageOptions { Owner = "" }, $"{OwnerForm}\"\"."),
        Rule.Refused(new BaseImageOptions { Owner = "debian" }, $"{OwnerForm}\"debian\"."),
        Rule.Refused(new BaseImageOptions { Owner = "13669307136" }, $"{OwnerForm}\"13669307136\"."),
        Rule.Refused(new BaseImageOptions { Owner = "1366930713633" }, $"{OwnerForm}\"1366930713633\"."),
        Rule.Refused(new BaseImageOptions { DebianRelease = 11 }, "DebianRelease must be between 12 and 13, got: 11."),
        Rule.Refused(new BaseImageOptions { NamePattern = "" }, "NamePattern must not be empty, got: \"\"."),
        Rule.Refused(new BaseImageOptions { Architecture = "i386" }, "Architecture must be x86_64 or arm64, got: \"i386\"."),
    ];

    /// <summary>Options in which everything differs from its default.</summary>
    internal static BaseImageOptions Maximal { get; } = new()
    {
        Owner = "amazon",
        NamePattern = "al2023-ami-2023.*",
        IncludeDeprecated = true,
        Architecture = "arm64",
    };

    [Test]
    public void With_minimal_options_the_newest_Debian_13_is_looked_up() => Assert.That(Stack(new()).Data("aws_ami"), EqualJson.To("""
        {
          "most_recent": true,
          "owners": ["136693071363"],
          "filter": [
            { "name": "name", "values": ["debian-13-amd64-*"] },
            { "name": "architecture", "values": ["x86_64"] },
            { "name": "virtualization-type", "values": ["hvm"] },
            { "name": "root-device-type", "values": ["ebs"] },
            { "name": "state", "values": ["available"] }
          ]
        }
        """));

    [TestCase(12, "x86_64", "debian-12-amd64-*")]
    [TestCase(12, "arm64", "debian-12-arm64-*")]
    [TestCase(13, "arm64", "debian-13-arm64-*")]
    public void A_release_of_Debian_is_looked_up_for_the_processor(int release, string architecture, string name) =>
        Assert.That(Stack(new() { DebianRelease = release, Architecture = architecture }).Data("aws_ami")["filter"]![0]!["values"]![0]!.ToString(), Is.EqualTo(name));

    [Test]
    public void With_maximal_options_every_one_of_them_is_in_the_JSON() => Assert.That(Stack(Maximal).Data("aws_ami"), EqualJson.To("""
        {
          "most_recent": true,
          "include_deprecated": true,
          "owners": ["amazon"],
          "filter": [
            { "name": "name", "values": ["al2023-ami-2023.*"] },
            { "name": "architecture", "values": ["arm64"] },
            { "name": "virtualization-type", "values": ["hvm"] },
            { "name": "root-device-type", "values": ["ebs"] },
            { "name": "state", "values": ["available"] }
          ]
        }
        """));

    [Test]
    public void What_is_found_is_the_image()
    {
        var stack = Stack(new());

        Assert.That(stack.Output("image"), Is.EqualTo($"${{data.aws_ami.{stack.DataSources("aws_ami").Keys.Single()}.id}}"));
    }

    [Test]
    public void An_image_named_by_its_id_is_not_looked_up()
    {
        var stack = Stack(new() { ImageId = "ami-00000001" });

        Assert.That(stack.DataSources("aws_ami"), Is.Empty);
        Assert.That(stack.Output("image"), Is.EqualTo("ami-00000001"));
    }

    [TestCaseSource(nameof(Taken))]
    public void It_takes(BaseImageOptions options) => Assert.That(Problems.Of(new BaseImageValidator(), options), Is.Empty);

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(BaseImageOptions options, string problem) => Assert.That(Problems.Of(new BaseImageValidator(), options), Is.EqualTo([problem]));

    [Test]
    public void The_module_reports_all_that_is_wrong_at_once() =>
        Assert.That(Problems.Of(() => Stack(new() { ImageId = "", Owner = "", NamePattern = "", Architecture = "" })), Has.Count.EqualTo(4));

    private static ModuleStack Stack(BaseImageOptions options) => new(stack =>
        _ = new TerraformOutput(stack, "image", new TerraformOutputConfig { Value = new BaseImage(stack, "base-image", options).ImageId }));
}
