using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The text that Terraform wants for a C# value.</summary>
public sealed class TerraformTextTests
{
    [TestCase("", "")]
    [TestCase("plain $text {here} 100%", "plain $text {here} 100%")]
    [TestCase("${HOME}", "$${HOME}")]
    [TestCase("a ${b:-c} d ${e}", "a $${b:-c} d $${e}")]
    [TestCase("%{http_code}", "%%{http_code}")]
    [TestCase("$(echo ok)", "$(echo ok)")]
    public void What_would_begin_an_expression_is_escaped(string text, string expected) => Assert.That(text.ToTerraformLiteral(), Is.EqualTo(expected));

    [Test]
    public void Enumerations_are_in_snake_case() => Assert.That(BalancingAlgorithm.LeastOutstandingRequests.ToTerraform(), Is.EqualTo("least_outstanding_requests"));
}
