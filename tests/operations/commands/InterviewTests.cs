using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Commands;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Runs.Settings;
using CardWeb.Tf.Operations.SettingsFiles;
using Spectre.Console.Testing;

namespace CardWeb.Tf.Tests.Operations.Commands;

/// <summary>The questions of <c>init</c>, answered at a keyboard.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InterviewTests : IDisposable
{
    private readonly TestConsole _terminal = new();
    private ProjectFiles _files = null!;

    [SetUp]
    public void Given_one_environment()
    {
        _files = ExampleWorkspace.Files.Without("development").Without("staging");
    }

    [Test]
    public void An_empty_answer_keeps_what_is_there()
    {
        Answer(Enumerable.Repeat("", 11));
        var catalogue = Compiled(Ask());
        Assert.That(catalogue.Environments, Has.One.Items);
        Assert.That((catalogue.Delivery.Product, catalogue.Environments[0].Domain!.FurtherNames), Is.EqualTo(("card-web", new[] { "www.card-web.example" })));
    }

    [Test]
    public void A_wrong_answer_is_refused_at_once_in_the_settings_words_and_asked_for_again()
    {
        Answer(["My Shop", "shop", "acme/shop", "", "12", "433333333333", "eu-central-1", "", "on-call@acme.example", "certificate", "arn:aws:acm:eu-west-1:433333333333:certificate/1", "arn:aws:acm:eu-central-1:433333333333:certificate/1"]);
        var settings = Compiled(Ask()).Environments[0];
        Assert.That(_terminal.Output.ReplaceLineEndings(" "), Does.Contain("Product must be 1 to 20 lower-case letters").And.Contain("AccountId must be an account id of twelve digits, got: \"12\"").And.Contain("must be a certificate of the balancer's region eu-central-1").Or.Contain("must be a certificate of the environment's"));
        Assert.That((settings.AccountId, settings.Region, settings.CertificateArn, settings.Domain), Is.EqualTo(("433333333333", "eu-central-1", "arn:aws:acm:eu-central-1:433333333333:certificate/1", (DomainSettings?)null)));
        Assert.That((settings.StackName, settings.Zones[2], settings.AlarmEndpoints[0]), Is.EqualTo(("shop-production", "eu-central-1c", "on-call@acme.example")));
    }

    public void Dispose() => _terminal.Dispose();

    private void Answer(IEnumerable<string> answers)
    {
        _terminal.Interactive();
        foreach (var answer in answers)
            _terminal.Input.PushTextWithEnter(answer);
    }

    private InitAnswers Ask() => new Interview(new OperationConsole(_terminal), _files, SettingsCompiler.Compile(_files.Texts), new AwsOffers(), CancellationToken.None).Ask();

    private EnvironmentCatalogue Compiled(InitAnswers answers) =>
        SettingsCompiler.Compile(AnswerEdits.Apply(_files, SettingsCompiler.Compile(_files.Texts), answers).Texts);
}
