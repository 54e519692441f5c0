using CardWeb.Tf.Operations;

namespace CardWeb.Tf.Tests.Architecture;

public sealed class LayersTests
{
    private static readonly IReadOnlyList<TypeUse> s_uses = TypeGraph.Of(typeof(ExitCode).Assembly.Location);

    [Test]
    public void A_type_uses_only_types_of_its_own_layer_and_of_lower_ones() => Assert.That(Layers.Upward(s_uses), Is.Empty);

    [Test]
    public void Namespaces_form_no_circle() => Assert.That(Layers.Circles(s_uses), Is.Empty);

    [Test]
    public void Every_layer_has_types() => Assert.That(
        Layers.TopDown, Is.All.Matches<string>(layer => s_uses.Any(use => use.UserNamespace.StartsWith(layer!, StringComparison.Ordinal))));

    [TestCase("Modules.LoadBalancer", "Environments.EnvironmentSettings")]
    [TestCase("Environments.Catalogue", "Operations.Workspace")]
    [TestCase("Operations.Workspace", "Operations.Terraform.Runner.TerraformCli")]
    [TestCase("Operations.Aws.AwsAccess", "Operations.Checks.Drift.Finding")]
    [TestCase("Operations.Checks.Drift.Finding", "Operations.Runs.Local.Up")]
    [TestCase("Operations.Commands.UpVerb", "Modules.LoadBalancer")]
    public void An_upward_use_is_named(string user, string used) =>
        Assert.That(Layers.Upward([Use(user, used)]), Has.One.StartsWith($"CardWeb.Tf.{user} uses CardWeb.Tf.{used}"));

    [TestCase("Environments.Catalogue", "Modules.LoadBalancer")]
    [TestCase("Operations.Commands.UpVerb", "Operations.Workspace")]
    [TestCase("Operations.Runs.Drift.DriftFinder", "Operations.Runs.Sessions.StackSession")]
    public void A_downward_use_is_none(string user, string used) => Assert.That(Layers.Upward([Use(user, used)]), Is.Empty);

    [Test]
    public void A_circle_within_a_layer_is_named_by_each_of_its_edges() =>
        Assert.That(Layers.Circles([Use("A.One", "B.Two"), Use("B.Two", "C.Three"), Use("C.Three", "A.Other"), Use("A.One", "D.Four")]), Has.Exactly(3).Items);

    [Test]
    public void Uses_are_read_from_generic_arguments_and_from_method_bodies()
    {
        var uses = TypeGraph.Of(typeof(LayersTests).Assembly.Location);
        Assert.That(uses, Does.Contain(new TypeUse(typeof(LayersTests).FullName!, typeof(TypeUse).FullName!)), "IReadOnlyList<TypeUse>");
        Assert.That(uses, Does.Contain(new TypeUse(typeof(LayersTests).FullName!, typeof(TypeGraph).FullName!)), "TypeGraph.Of(…)");
    }

    private static TypeUse Use(string user, string used) => new($"CardWeb.Tf.{user}", $"CardWeb.Tf.{used}");
}
