namespace CardWeb.Tf.Tests.Operations.Commands;

/// <summary>The commands on health and locks in docs/operating.md, run as they stand there.</summary>
public sealed class OperatingGuideTests : DeployingTests
{
    private const string Start = "dotnet run -- ";

    private static readonly string[] s_verbs = ["verify", "state"];

    private DeployedEnvironment _deployed = null!;

    public static IEnumerable<string> Commands =>
        from line in Repository.Read("docs/operating.md").Split('\n')
        where line.StartsWith(Start, StringComparison.Ordinal) && s_verbs.Contains(line[Start.Length..].Split(' ')[0])
        select line[Start.Length..];

    private protected override bool IsLong => true;

    [OneTimeSetUp]
    public async Task Given_a_deployed_environment() => _deployed = await DeployedEnvironment.CopyAsync();

    [OneTimeTearDown]
    public async Task Remove()
    {
        if (_deployed is not null)
            await _deployed.DisposeAsync();
    }

    [Test]
    public void There_are_such_commands() => Assert.That(Commands.Select(command => command.Split(' ')[0]).Distinct(), Is.EquivalentTo(s_verbs));

    [TestCaseSource(nameof(Commands))]
    public async Task It_does_what_it_says(string command)
    {
        if (command.Contains("--id "))
            await _deployed.Lock.HoldAsync($$"""{"ID":"{{command.Split("--id ")[1]}}"}""");

        var result = await _deployed.Folder.Program.RunAsync(command.Split(' '));

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
    }
}
