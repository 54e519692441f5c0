using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Runs.Settings;
using CardWeb.Tf.Operations.SettingsFiles;

namespace CardWeb.Tf.Tests.Operations.Runs.Settings;

/// <summary>What is refused of a new environment, of one that goes, and of files that can't be carried over.</summary>
public sealed class NewEnvironmentTests
{
    private static readonly ProjectFiles s_files = ExampleWorkspace.Files;

    private static readonly EnvironmentCatalogue s_catalogue = SettingsCompiler.Compile(s_files.Texts);

    [TestCase("staging", "There is an environment \"staging\" already: environments/Staging.cs. Choose another name.")]
    public void A_name_that_is_taken_is_refused(string name, string message) =>
        Assert.That(() => NewEnvironment.Add(s_files, s_catalogue, name, "production", new(), "x"), Throws.TypeOf<OperationException>().With.Message.EqualTo(message));

    [Test]
    public void The_model_must_be_there() => Assert.That(
        () => NewEnvironment.Add(s_files, s_catalogue, "qa", "nowhere", new(), "x"),
        Throws.TypeOf<InvalidSettingsException>().With.Message.StartsWith("There is no environment \"nowhere\". There are: development, production, staging."));

    [Test]
    public void What_does_not_fit_the_new_account_is_told_by_the_settings_check()
    {
        var files = NewEnvironment.Add(s_files, s_catalogue, "qa", "staging", new() { Account = "444444444444" }, "x");
        Assert.That(SettingsCheck.ProblemsOf(SettingsCompiler.Compile(files.Texts).Find("qa")), Has.Some.Contains("must be a certificate of the environment's account 444444444444"));
    }

    [Test]
    public void A_range_that_is_free_is_found_beside_three_others()
    {
        var files = NewEnvironment.Add(s_files, s_catalogue, "qa", "staging", new(), "x");
        files = NewEnvironment.Add(files, SettingsCompiler.Compile(files.Texts), "qa2", "staging", new(), "x");
        Assert.That(new[] { "qa", "qa2" }.Select(name => files.Environments[name].Value("Network.Cidr")), Is.EqualTo(new[] { "\"10.10.0.0/16\"", "\"10.40.0.0/16\"" }));
    }

    [Test]
    public void The_reference_stays_as_long_as_others_are_compared_with_it() => Assert.That(
        () => NewEnvironment.Remove(s_files, s_catalogue, "production"),
        Throws.TypeOf<OperationException>().With.Message.Contains("Name another one as Reference in environments/Delivery.cs first"));

    [Test]
    public void The_last_one_stays()
    {
        var files = s_files.Without("staging").Without("development");
        Assert.That(
            () => NewEnvironment.Remove(files, SettingsCompiler.Compile(files.Texts), "production"),
            Throws.TypeOf<OperationException>().With.Message.StartsWith("production is the only environment"));
    }

    [TestCase("\"ten\"", "Cannot implicitly convert type 'string' to 'int'")]
    [TestCase("Shared.Clones", "The name 'Shared' does not exist in the current context")]
    public void A_file_that_does_not_compile_by_itself_is_named_with_its_line(string clones, string message)
    {
        var file = s_files.Environments["staging"];
        var line = file.Text.Split('\n').TakeWhile(text => !text.Contains("Clones = 1,")).Count() + 1;
        var changed = s_files.With("staging", file.With("Clones", clones));
        Assert.That(
            () => SettingsCompiler.Compile(changed.Texts),
            Throws.TypeOf<OperationException>().With.Message.Contains($"environments/Staging.cs({line}): {message}").And.Message.EndsWith("Change them by hand: what is shared between them can't be carried over."));
    }

    [Test]
    public void Answers_about_an_environment_that_is_not_there_are_refused() => Assert.That(
        () => AnswerEdits.Apply(s_files, s_catalogue, new() { Environments = new Dictionary<string, EnvironmentAnswers> { ["qa"] = new() } }),
        Throws.TypeOf<InvalidSettingsException>().With.Message.Contains("There is no environment \"qa\""));

    [TestCase("{ \"produkt\": \"shop\" }", "produkt")]
    [TestCase("shop", "invalid")]
    public void Answers_that_are_none_are_refused(string text, string message)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "answers.json");
        File.WriteAllText(file, text);
        Assert.That(() => InitAnswers.Read(file), Throws.TypeOf<OperationException>().With.Message.Contains($"can't be read from '{file}'").And.Message.Contains(message));
        Assert.That(() => InitAnswers.Read(file + "x"), Throws.TypeOf<OperationException>());
    }
}
