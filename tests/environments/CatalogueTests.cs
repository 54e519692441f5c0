using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Environments;

public sealed class CatalogueTests
{
    [Test]
    public void Every_environment_is_found_by_its_file_alone()
    {
        var files = Repository.Sources("tests/example").Where(IsEnvironment).Select(path => Path.GetFileNameWithoutExtension(path).ToLowerInvariant());
        Assert.That(Catalogue.All.Select(settings => settings.Name), Is.EquivalentTo(files));
    }

    [Test]
    public void An_unknown_environment_is_an_error_that_names_the_known_ones() =>
        Assert.That(() => Catalogue.Find("prod"), Throws.TypeOf<InvalidSettingsException>()
            .With.Message.EqualTo($"There is no environment \"prod\". There are: {string.Join(", ", Catalogue.All.Select(settings => settings.Name))}."));

    [Test]
    public void Stack_and_state_key_follow_from_the_name()
    {
        var settings = Catalogue.Find("staging");
        Assert.That((settings.StackName, settings.StateKey), Is.EqualTo(("card-web-staging", "card-web/staging/terraform.tfstate")));
    }

    private static bool IsEnvironment(string path) => File.ReadAllText(path).Contains("static EnvironmentSettings Settings");
}
