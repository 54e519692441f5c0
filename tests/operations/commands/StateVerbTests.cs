using System.Text.Json;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Operations.Commands;

public sealed class StateVerbTests : DeployingTests
{
    private const string Id = "1b2c3d4e-0000-0000-0000-000000000000";
    private DeployedEnvironment _deployed = null!;
    private string _json = "";

    private protected override bool IsLong => true;

    [OneTimeSetUp]
    public async Task Given_a_deployed_environment()
    {
        _deployed = await DeployedEnvironment.CopyAsync();
        _json = Path.Combine(_deployed.Folder.Path, "state.json");
    }

    [OneTimeTearDown]
    public async Task Remove()
    {
        if (_deployed is not null)
            await _deployed.DisposeAsync();
    }

    [TearDown]
    public Task Unlock() => _deployed.Lock.FreeAsync();

    [Test]
    public async Task It_tells_what_the_state_is()
    {
        var document = await _deployed.DocumentAsync();

        var result = await RunAsync("state", "development", "--local", "--json", _json);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Match($@"(?s)s3://card-web-state-111111111111/card-web/development/terraform\.tfstate.*Serial +{document.Serial}\b.*Terraform +1\.\d+.*Resources +{document.Resources}\b.*Written +[\d: -]+ UTC \(\d+ \w+ ago\).*Lock +free"));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(_json));
        Assert.That(json.RootElement.GetProperty("schema").GetString(), Is.EqualTo("card-web/state/1"));
        Assert.That(json.RootElement.GetProperty("state").GetProperty("serial").GetInt64(), Is.EqualTo(document.Serial));
        Assert.That(json.RootElement.GetProperty("lock").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task A_held_lock_is_told_by_whom_since_when_and_for_what()
    {
        await LockAsync(DateTimeOffset.UtcNow.AddHours(-3));

        var result = await RunAsync("state", "development", "--local", "--json", _json);

        Assert.That(result.ExitCode, Is.EqualTo(4), result.ToString());
        Assert.That(result.Output, Does.Match($@"Lock +held by ops@desk, since [\d: -]+ UTC \(3 hours ago\), for an apply; its id is {Id}"));
        Assert.That(result.Output, Does.Contain($"dotnet run -- state unlock development --local --id {Id}"));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(_json));
        var held = json.RootElement.GetProperty("lock");
        Assert.That((held.GetProperty("id").GetString(), held.GetProperty("ageSeconds").GetInt64()), Is.EqualTo((Id, 10_800)).Within(60));
    }

    [Test]
    public async Task Another_id_unlocks_nothing()
    {
        await LockAsync(DateTimeOffset.UtcNow);

        var result = await RunAsync("state", "unlock", "development", "--local", "--id", "2");

        Assert.That(result.ExitCode, Is.EqualTo(6), result.ToString());
        Assert.That(result.Error, Does.Contain("--id 2 is not the lock that is held: nothing is removed. ops@desk holds it for an apply").And.Contain(Id));
        Assert.That(await _deployed.State.LockIdAsync(CancellationToken.None), Is.EqualTo(Id));
    }

    [Test]
    public async Task Its_own_id_unlocks_and_the_next_run_gets_the_lock()
    {
        await LockAsync(DateTimeOffset.UtcNow);

        var result = await RunAsync("state", "unlock", "development", "--local", "--id", Id);
        var again = await RunAsync("state", "unlock", "development", "--local", "--id", Id);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.StartWith($"Unlocked: the lock {Id} of ops@desk, for an apply, is removed."));
        Assert.That(await _deployed.State.LockIdAsync(CancellationToken.None), Is.Null);
        Assert.That((again.ExitCode, again.Output), Is.EqualTo((0, $"The state of development is not locked: nothing to do.{Environment.NewLine}")));
    }

    [Test]
    public async Task A_lock_that_another_run_has_taken_meanwhile_is_left_alone()
    {
        await LockAsync(DateTimeOffset.UtcNow);
        var old = await _deployed.State.LockAsync(CancellationToken.None);
        await LockAsync(DateTimeOffset.UtcNow.AddMinutes(1));

        Assert.That(await _deployed.State.UnlockAsync(old!, CancellationToken.None), Is.False);
        Assert.That(await _deployed.State.LockIdAsync(CancellationToken.None), Is.EqualTo(Id));
    }

    [TestCase("state staging --local", "the state bucket 'BUCKET' is not there", "dotnet run -- bootstrap staging --local")]
    [TestCase("state unlock staging --local --id 1", "the state bucket 'BUCKET' is not there")]
    [TestCase("state unlock development --local", "--id")]
    [TestCase("state sandbox --local", "\"sandbox\"")]
    public async Task Bad_input_is_an_error(string arguments, params string[] told)
    {
        var result = await RunAsync(arguments.Split(' '));

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        foreach (var text in told)
            Assert.That(result.Error, Does.Contain(text.Replace("BUCKET", Catalogue.Find("staging").StateBucket, StringComparison.Ordinal)));
    }

    private Task<ProgramResult> RunAsync(params string[] arguments) => _deployed.Folder.Program.RunAsync(arguments);

    private Task LockAsync(DateTimeOffset since) => _deployed.Lock.HoldAsync(
        $$"""{"ID":"{{Id}}","Operation":"OperationTypeApply","Info":"","Who":"ops@desk","Version":"1.11.4","Created":"{{since:O}}","Path":""}""");
}
