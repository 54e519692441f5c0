using CardWeb.Tf.Bindings;

namespace CardWeb.Tf.Tests.Bindings;

public sealed class NpmLockTests
{
    private const string Pinned = """
        {"packages": {
          "": {},
          "node_modules/cdktf": {"version": "0.21.0", "integrity": "sha512-aaaa", "engines": {"node": ">= 20.9.0"}},
          "node_modules/cdktf-cli": {"version": "0.21.0", "integrity": "sha512-bbbb", "dev": true},
          "node_modules/fsevents": {"version": "2.0.0", "integrity": "sha512-cccc", "optional": true}}}
        """;

    private readonly TemporaryFolder _folder = new();
    private string _modules = null!;

    [SetUp]
    public void Pin()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "package-lock.json"), Pinned);
        _modules = Directory.CreateDirectory(Path.Combine(_folder.Path, "node_modules")).FullName;
        File.Delete(Path.Combine(_modules, ".package-lock.json"));
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void An_interrupted_installation_counts_for_nothing() => Assert.That(NpmLock.Installed(_modules), Is.Null);

    [Test]
    public void An_installation_without_the_development_packages_will_do() =>
        Assert.That(IsEnough("""{"packages": {"node_modules/cdktf": {"version": "0.21.0", "integrity": "sha512-aaaa"}}}"""), Is.True);

    [Test]
    public void An_installation_of_another_version_will_not_do() =>
        Assert.That(IsEnough("""{"packages": {"node_modules/cdktf": {"version": "0.20.0", "integrity": "sha512-dddd"}}}"""), Is.False);

    [Test]
    public void A_package_that_is_not_pinned_is_an_error_that_says_where_to_pin_it() =>
        Assert.That(() => new NpmLock(_folder.Path).Find("cdktn"), Throws.TypeOf<BindingsException>().With.Message.Contain("'cdktn'").And.Message.Contain("package.json"));

    private bool IsEnough(string installed)
    {
        File.WriteAllText(Path.Combine(_modules, ".package-lock.json"), installed);
        return NpmLock.Installed(_modules)!.Satisfies(new NpmLock(_folder.Path));
    }
}
