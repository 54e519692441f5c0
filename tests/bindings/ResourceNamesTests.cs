using CardWeb.Tf.Bindings;

namespace CardWeb.Tf.Tests.Bindings;

public sealed class ResourceNamesTests
{
    private readonly TemporaryFolder _folder = new();
    private CardWeb.Tf.Bindings.Manifest _manifest = null!;

    [OneTimeSetUp]
    public void Read_a_manifest()
    {
        SyntheticModule.Write(_folder.Path);
        _manifest = new CardWeb.Tf.Bindings.Manifest(File.ReadAllBytes(Path.Combine(_folder.Path, ".jsii")));
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void Finds_submodules_by_their_names_in_csharp() =>
        Assert.That(ResourceNames.Find(_manifest, ["TargetGroup", "Queue"]), Is.EqualTo([SyntheticModule.Id("targetGroup"), SyntheticModule.Id("queue")]));

    [Test]
    public void An_unknown_name_is_an_error_that_suggests_the_nearest() =>
        Assert.That(
            () => ResourceNames.Find(_manifest, ["Listner"]),
            Throws.TypeOf<BindingsException>().With.Message.StartsWith("AwsResources names 'Listner', which @test/provider does not have. The nearest names: Listener, "));

    [Test]
    public void All_unknown_names_are_told_at_once() =>
        Assert.That(
            () => ResourceNames.Find(_manifest, ["Listner", "Queue", "TargetGruop"]),
            Throws.TypeOf<BindingsException>().With.Message.Contain("'Listner'").And.Message.Contain("'TargetGruop'").And.Message.Not.Contain("'Queue'"));

    [Test]
    public void An_empty_list_is_an_error() =>
        Assert.That(() => ResourceNames.Find(_manifest, []), Throws.TypeOf<BindingsException>().With.Message.StartsWith("AwsResources is empty."));

    [TestCase("LbListner", "LbListener")]
    [TestCase("lblistener", "LbListener")]
    [TestCase("Vcp", "Vpc")]
    [TestCase("LbTargetGroupAttachement", "LbTargetGroupAttachment")]
    public void The_nearest_name_comes_first(string name, string nearest) =>
        Assert.That(ResourceNames.Nearest(name, ["Eip", "Lb", "LbListener", "LbListenerRule", "LbTargetGroup", "LbTargetGroupAttachment", "Vpc"])[0], Is.EqualTo(nearest));
}
