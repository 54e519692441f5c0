using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Terraform.Mirror;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Operations.Terraform.Mirror;

[NonParallelizable]
public sealed class MirrorChooserTests
{
    private BareMachine _machine = null!;

    [SetUp]
    public void Given_a_workspace_on_a_bare_machine() => _machine = new BareMachine();

    [TearDown]
    public void Remove() => _machine.Dispose();

    [Test]
    public void A_mirror_on_disk_is_configured()
    {
        var mirror = MirrorFolder.Unpacked(At("disk/plugins"));

        var choice = Choose();

        Assert.That(choice.Variables["TF_CLI_CONFIG_FILE"], Is.EqualTo(At(".terraform/mirror.tfrc")));
        Assert.That(File.ReadAllText(choice.ConfigurationFile!), Does.Contain($"path    = \"{mirror}\"").And.Contain("include = [\"registry.terraform.io/hashicorp/aws\"]").And.Contain("exclude ="));
    }

    [Test]
    public void Without_a_mirror_the_registry_is_left()
    {
        var choice = Choose();

        Assert.That(choice, Has.Property("NeedsRegistry").True.And.Property("ConfigurationFile").Null);
    }

    [Test]
    public void The_command_line_comes_before_the_setting_and_that_before_the_disk()
    {
        MirrorFolder.Unpacked(At("disk/plugins"));
        Set(MirrorChooser.Setting, MirrorFolder.Packed(At("set")));

        Assert.That(Choose().Description, Does.EndWith(At("set")));
        Assert.That(Choose(MirrorFolder.Unpacked(At("named"))).Description, Does.EndWith(At("named")));
    }

    [Test]
    public void A_setting_without_the_provider_is_an_error_that_says_where_it_must_be()
    {
        MirrorFolder.Unpacked(At("set"), version: "5.99.0");
        Set(MirrorChooser.Setting, At("set"));

        Assert.That(() => Choose(), Throws.TypeOf<OperationException>().With.Message.Contains("does not hold hashicorp/aws 5.100.0 for linux_amd64").And.Message.Contains(At("set/registry.terraform.io/hashicorp/aws/5.100.0/linux_amd64")));
    }

    [Test]
    public void The_users_own_choice_is_left_alone()
    {
        MirrorFolder.Unpacked(At("disk/plugins"));
        File.WriteAllText(At("mine"), "provider_installation {\n  direct {}\n}\n");
        Set("TF_CLI_CONFIG_FILE", At("mine"));

        Assert.That(Choose(), Has.Property("ConfigurationFile").Null.And.Property("NeedsRegistry").False);
    }

    [Test]
    public void What_else_the_user_configured_is_kept()
    {
        MirrorFolder.Unpacked(At("disk/plugins"));
        File.WriteAllText(At("mine"), "credentials \"example.org\" {\n}\n");
        Set("TF_CLI_CONFIG_FILE", At("mine"));

        Assert.That(File.ReadAllText(Choose().ConfigurationFile!), Does.Contain("credentials \"example.org\""));
    }

    [Test]
    public void A_variable_that_names_no_file_is_as_good_as_none()
    {
        MirrorFolder.Unpacked(At("disk/plugins"));
        Set("TF_CLI_CONFIG_FILE", At("nowhere"));

        Assert.That(Choose().ConfigurationFile, Is.Not.Null);
    }

    [Test]
    public void Ours_in_the_shell_is_not_taken_for_the_users()
    {
        MirrorFolder.Unpacked(At("disk/plugins"));
        Set("TF_CLI_CONFIG_FILE", Choose().ConfigurationFile);

        Assert.That(Choose().ConfigurationFile, Is.EqualTo(At(".terraform/mirror.tfrc")));
    }

    [Test]
    public void The_folders_that_terraform_looks_into_are_left_to_it()
    {
        MirrorFolder.Unpacked(At("disk/plugins"));
        MirrorFolder.Unpacked(At("share/terraform/plugins"));

        Assert.That(Choose(), Has.Property("ConfigurationFile").Null.And.Property("NeedsRegistry").False);
    }

    [Test]
    public void The_plugin_cache_is_as_good_as_a_mirror()
    {
        Set("TF_PLUGIN_CACHE_DIR", MirrorFolder.Unpacked(At("cache")));

        Assert.That(Choose().Description, Does.EndWith(At("cache")));
    }

    [Test]
    public void The_second_time_nothing_is_searched()
    {
        MirrorFolder.Unpacked(At("disk/plugins"));
        Choose();

        Assert.That(Choose(search: new MirrorSearch { Places = [] }).ConfigurationFile, Is.Not.Null);
    }

    [Test]
    public void A_remembered_mirror_that_is_gone_is_forgotten()
    {
        MirrorFolder.Unpacked(At("disk/plugins"));
        Choose();
        Directory.Delete(At("disk/plugins"), recursive: true);

        Assert.That(Choose().NeedsRegistry, Is.True);
    }

    private MirrorChoice Choose(string? named = null, MirrorSearch? search = null) =>
        new MirrorChooser(Workspace.Find(_machine.Path), "linux_amd64", search ?? new MirrorSearch { Places = [(At("disk"), 3)] })
            .Choose(StackFile.Read(At("stack")), named);

    private void Set(string name, string? value) => _machine.Set(name, value);

    private string At(string where) => Path.Combine(_machine.Path, where);
}
