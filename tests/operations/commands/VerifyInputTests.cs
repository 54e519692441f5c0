namespace CardWeb.Tf.Tests.Operations.Commands;

/// <summary>What <c>verify</c> is given that can't work.</summary>
public sealed class VerifyInputTests
{
    private const string StatePath = "/card-web-state-111111111111/card-web/development/terraform.tfstate";
    private const string State = """
        {"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"a","resources":[],"outputs":{
        "url":{"value":"http://card-web.example/"},"target_group_arn":{"value":"arn"},"servers":{"value":{"card-web01":"i-1"}}}}
        """;

    private WorkspaceFolder _folder = null!;

    [SetUp]
    public void Given_a_workspace() => _folder = new WorkspaceFolder();

    [TearDown]
    public void Remove() => _folder.Dispose();

    [TestCase("verify sandbox", "\"sandbox\"", "development")]
    [TestCase("verify", "environment")]
    [TestCase("verify development --local", "No emulator runs here", "dotnet run -- up development")]
    [TestCase("verify development --local --polls 0", "--polls must be between 1 and 100, got: 0")]
    [TestCase("verify development --local --interval 0", "--interval must be between 1 and 3600, got: 0")]
    [TestCase("verify development --local --wait -1", "--wait must be between 0 and 86400, got: -1")]
    [TestCase("verify development --local --probe-url www.example.com", "--probe-url must be a full http or https address", "got: www.example.com")]
    public async Task Bad_input_is_told(string arguments, params string[] told) => await RefusedAsync(arguments, told);

    [Test]
    public async Task Without_credentials_it_says_how_to_get_some()
    {
        Use(endpoint: null, key: null);
        _folder.Program.Variables["HOME"] = _folder.Path;

        await RefusedAsync("verify development", "There are no AWS credentials that work", "aws sso login", "--local");
    }

    [Test]
    public async Task Expired_credentials_are_told_as_such()
    {
        using CannedService aws = new(new() { ["GetCallerIdentity"] = (403, "<ErrorResponse><Error><Code>ExpiredToken</Code><Message>The security token included in the request is expired</Message></Error></ErrorResponse>") });
        Use(aws.Endpoint);

        await RefusedAsync("verify development", "The AWS credentials have expired", "aws sso login");
    }

    [Test]
    public async Task Credentials_of_another_account_are_refused()
    {
        using CannedService aws = new(new() { ["GetCallerIdentity"] = Caller("999999999999") });
        Use(aws.Endpoint);

        await RefusedAsync("verify development", "of account 999999999999, but development lives in account 111111111111");
    }

    [Test]
    public async Task A_state_that_may_not_be_read_is_told_with_its_place()
    {
        using CannedService aws = new(new() { ["GetCallerIdentity"] = Caller(), [StatePath] = (403, "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>") });
        Use(aws.Endpoint);

        await RefusedAsync("verify development", "S3 refused GetObject of 'card-web/development/terraform.tfstate' in the bucket 'card-web-state-111111111111' with HTTP 403: Access Denied");
    }

    [Test]
    public async Task A_state_that_is_none_is_told()
    {
        using CannedService aws = new(new() { ["GetCallerIdentity"] = Caller(), [StatePath] = (200, "half of a {") });
        Use(aws.Endpoint);

        await RefusedAsync("verify development", "The state object is not what Terraform writes");
    }

    [Test]
    public async Task An_environment_never_deployed_is_told()
    {
        using CannedService aws = new(new() { ["GetCallerIdentity"] = Caller(), [StatePath] = (404, "<Error><Code>NoSuchKey</Code></Error>"), ["/card-web-state-111111111111"] = (200, "") });
        Use(aws.Endpoint);

        await RefusedAsync("verify development", "development was never deployed: there is no state at s3://card-web-state-111111111111/card-web/development/terraform.tfstate");
    }

    [Test]
    public async Task A_service_that_goes_away_half_way_is_named()
    {
        using CannedService aws = new(new() { ["GetCallerIdentity"] = Caller(), [StatePath] = (200, State) });
        Use(aws.Endpoint);

        await RefusedAsync("verify development", $"elasticloadbalancing does not answer at {aws.Endpoint}");
    }

    [Test]
    public async Task So_is_the_one_that_has_the_state()
    {
        using CannedService aws = new(new() { ["GetCallerIdentity"] = Caller() });
        Use(aws.Endpoint);

        await RefusedAsync("verify development", $"S3 does not answer at {aws.Endpoint}");
    }

    private static (int Status, string Text) Caller(string account = "111111111111") =>
        (200, $"<GetCallerIdentityResponse><GetCallerIdentityResult><Account>{account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>");

    private void Use(Uri? endpoint, string? key = "111111111111")
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)))
            _folder.Program.Variables[name] = null;

        _folder.Program.Variables["AWS_ENDPOINT_URL"] = endpoint?.GetLeftPart(UriPartial.Authority);
        _folder.Program.Variables["AWS_ACCESS_KEY_ID"] = key;
        _folder.Program.Variables["AWS_SECRET_ACCESS_KEY"] = key is null ? null : "test";
        _folder.Program.Variables["AWS_EC2_METADATA_DISABLED"] = "true";
    }

    private async Task RefusedAsync(string arguments, params string[] told)
    {
        var result = await _folder.Program.RunAsync(arguments.Split(' '));

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        foreach (var text in told)
            Assert.That(result.Error, Does.Contain(text));

        Assert.That(result.Error, Does.Not.Contain("   at "), "a stack trace");
    }
}
