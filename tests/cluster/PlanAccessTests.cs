using Amazon.S3.Model;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Tests.Operations;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>A plan that can't be made says why: no way to AWS, another account, a state that this Terraform can't read, an emulator that dies.</summary>
public sealed class PlanAccessTests : BusyTests
{
    private static readonly EnvironmentSettings Staging = Catalogue.Find("staging");
    private LocalCluster _cluster = null!;
    private BuiltProgram _program = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _cluster = await LocalCluster.StartAsync();
        await PrepareAsync(_cluster);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _cluster.DisposeAsync();

    [SetUp]
    public void Given_a_shell()
    {
        _program = new BuiltProgram(_cluster.Root);
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)))
            _program.Variables[name] = null;

        _program.Variables["AWS_EC2_METADATA_DISABLED"] = "true";
        _program.Variables["HOME"] = _cluster.Root;
    }

    [Test]
    public async Task Without_credentials() => await Refuses("There are no AWS credentials that work");

    [Test]
    public async Task With_a_profile_of_single_sign_on_that_no_one_logged_in_with()
    {
        var config = Path.Combine(_cluster.Root, "aws-config");
        await File.WriteAllTextAsync(config, """
            [profile staging]
            sso_session = card-web
            sso_account_id = 222222222222
            sso_role_name = Administrator
            region = us-west-2

            [sso-session card-web]
            sso_start_url = https://card-web.example/start
            sso_region = us-west-2
            """);
        _program.Variables["AWS_CONFIG_FILE"] = config;
        _program.Variables["AWS_PROFILE"] = "staging";
        await Refuses("'aws sso login'");
        await Refuses("SSO Token");
    }

    [Test]
    public async Task With_those_of_another_account()
    {
        Aim(_cluster.Target(Catalogue.Find("production")).Variables);
        await Refuses($"are of account {Catalogue.Find("production").AccountId}, but staging lives in account {Staging.AccountId}");
    }

    [Test]
    public async Task With_no_one_at_the_address()
    {
        Aim(_cluster.Target(Staging).Variables);
        _program.Variables["AWS_ENDPOINT_URL"] = "http://127.0.0.1:9";
        await Refuses("http://127.0.0.1:9");
    }

    [Test]
    public async Task With_the_state_of_a_newer_Terraform()
    {
        Aim(_cluster.Target(Staging).Variables);
        using var s3 = _cluster.Target(Staging).Access.S3();
        const string State = """{"version":4,"terraform_version":"99.0.0","serial":7,"lineage":"1b2c3d4e","outputs":{},"resources":[]}""";
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = Staging.StateBucket, Key = Staging.StateKey, ContentBody = State });
        await Refuses("99.0.0");
        await s3.DeleteObjectAsync(Staging.StateBucket, Staging.StateKey);
    }

    [Test]
    public async Task With_an_emulator_that_dies_half_way()
    {
        await using var cluster = await LocalCluster.StartAsync();
        await PrepareAsync(cluster);
        BuiltProgram program = new(cluster.Root);
        var process = cluster.Target(Staging).Emulator!.ProcessId;

        var result = await program.WhenAsync("plan…", () => System.Diagnostics.Process.GetProcessById(process).Kill(), "plan", "staging", "--local");

        Assert.That((result.ExitCode, result.Error.Contains("The emulator died while it was used")), Is.EqualTo((1, true)), result.ToString());
    }

    [Test]
    public async Task Where_no_emulator_runs()
    {
        using WorkspaceFolder folder = new();

        var result = await folder.Program.RunAsync("plan", "development", "--local");

        Assert.That((result.ExitCode, result.Error.Contains("No emulator runs here")), Is.EqualTo((1, true)), result.ToString());
    }

    /// <summary>None of this is about synthesis: this process does it once, and the program finds it done.</summary>
    private static async Task PrepareAsync(LocalCluster cluster)
    {
        _ = await cluster.MakeStateBucketAsync(Staging);
        _ = await Synthesizer.EnsureAsync(cluster.Target(Staging).Workspace, Staging, CancellationToken.None);
    }

    private void Aim(IReadOnlyDictionary<string, string?> variables)
    {
        foreach (var (name, value) in variables)
            _program.Variables[name] = value;
    }

    private async Task Refuses(string told)
    {
        var result = await _program.RunAsync("plan", "staging");

        Assert.That((result.ExitCode, result.Error.Contains(told)), Is.EqualTo((1, true)), result.ToString());
        Assert.That(result.Output, Does.Not.Contain("No changes"));
    }
}
