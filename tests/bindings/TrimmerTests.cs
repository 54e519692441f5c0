using System.Text.Json;
using CardWeb.Tf.Bindings;

namespace CardWeb.Tf.Tests.Bindings;

public sealed class TrimmerTests
{
    private readonly TemporaryFolder _folder = new();
    private JsonElement _manifest;

    private string Target => Path.Combine(_folder.Path, "trimmed");

    [OneTimeSetUp]
    public void Trim_to_the_listener()
    {
        var source = Path.Combine(_folder.Path, "source");
        SyntheticModule.Write(source);

        Trimmer.Trim(source, Target, ["Listener"]);

        _manifest = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Target, ".jsii")));
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void Keeps_what_is_named_and_what_that_refers_to_however_far() =>
        Assert.That(Names("submodules"), Is.EquivalentTo(new[] { "listener", "targetGroup", "shared" }.Select(SyntheticModule.Id)));

    [Test]
    public void Keeps_their_types_and_those_of_no_submodule() =>
        Assert.That(Names("types"), Is.EquivalentTo(new[] { "listener.Listener", "targetGroup.TargetGroupList", "shared.Tags", "Root" }.Select(SyntheticModule.Id)));

    [Test]
    public void Keeps_the_rest_of_the_manifest() => Assert.That(_manifest.GetProperty("version").GetString(), Is.EqualTo("1.2.3"));

    [Test]
    public void Keeps_the_code_that_runs_and_no_other() =>
        Assert.That(
            Directory.GetFiles(Path.Combine(Target, "lib"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Target, f)),
            Is.EquivalentTo(["lib/index.js", "lib/listener/index.js", "lib/target-group/index.js", "lib/shared/index.js"]));

    [Test]
    public void Writes_an_index_of_what_is_kept() =>
        Assert.That(File.ReadAllText(Path.Combine(Target, "lib", "index.js")), Is.EqualTo("""
            "use strict";
            exports.listener = require("./listener");
            exports.shared = require("./shared");
            exports.targetGroup = require("./target-group");

            """.ReplaceLineEndings("\n")));

    private IEnumerable<string> Names(string part) => _manifest.GetProperty(part).EnumerateObject().Select(p => p.Name);
}
