using CardWeb.Tf.Operations.Terraform.Mirror;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Operations.Terraform.Mirror;

public sealed class MirrorSearchTests
{
    private static readonly RequiredProvider[] s_aws = [new("registry.terraform.io/hashicorp/aws", "5.100.0")];

    private TemporaryFolder _disk = null!;

    [SetUp]
    public void Given_a_disk() => _disk = new TemporaryFolder();

    [TearDown]
    public void Remove() => _disk.Dispose();

    [TestCase("opt/plugins")]
    [TestCase("a/b/c")]
    public void An_unpacked_mirror_is_found(string where)
    {
        var mirror = MirrorFolder.Unpacked(At(where));

        Assert.That(Search().Find(s_aws, "linux_amd64"), Is.EqualTo(mirror));
    }

    [Test]
    public void A_packed_mirror_is_found()
    {
        var mirror = MirrorFolder.Packed(At("mirrors"));

        Assert.That(Search().Find(s_aws, "linux_amd64"), Is.EqualTo(mirror));
    }

    [Test]
    public void The_first_place_that_has_one_is_taken()
    {
        MirrorFolder.Unpacked(At("second/mirror"));
        var first = MirrorFolder.Unpacked(At("first/mirror"));

        Assert.That(new MirrorSearch { Places = [(At("none"), 3), (At("first"), 1), (At("second"), 1)] }.Find(s_aws, "linux_amd64"), Is.EqualTo(first));
    }

    [Test]
    public void The_places_are_few_and_known() => Assert.That(
        new MirrorSearch().Places,
        OperatingSystem.IsWindows() ? Does.Contain((@"C:\", 2)) : Is.SupersetOf(new[] { ("/opt", 3), ("/srv", 3), ("/usr/local", 3), ("/", 2) }));

    [Test]
    public void Another_version_or_platform_is_no_mirror_of_it()
    {
        MirrorFolder.Unpacked(At("old"), version: "5.99.0");
        MirrorFolder.Packed(At("other"), platform: "darwin_arm64");
        Directory.CreateDirectory(At("empty/registry.terraform.io/hashicorp/aws/5.100.0/linux_amd64"));

        Assert.That(Search().Find(s_aws, "linux_amd64"), Is.Null);
    }

    [TestCase("proc/a")]
    [TestCase("web/node_modules/a")]
    [TestCase("tmp/a")]
    [TestCase("a/b/c/d")]
    public void Temporary_and_too_deep_folders_are_left_out(string where)
    {
        MirrorFolder.Unpacked(At(where));

        Assert.That(Search().Find(s_aws, "linux_amd64"), Is.Null);
    }

    [Test]
    public void A_link_in_a_circle_does_not_hold_it_up()
    {
        Directory.CreateDirectory(At("a"));
        Directory.CreateSymbolicLink(At("a/again"), _disk.Path);
        var mirror = MirrorFolder.Unpacked(At("z/y"));

        Assert.That(Search().Find(s_aws, "linux_amd64"), Is.EqualTo(mirror));
    }

    private MirrorSearch Search() => new() { Places = [(_disk.Path, 3)] };

    private string At(string where) => Path.Combine(_disk.Path, where);
}
