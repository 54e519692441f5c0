using System.Xml.Linq;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Emulation;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>A copy of the emulator has what the original has, and from then on each goes its own way.</summary>
public sealed class EmulatorCopyTests
{
    private const string Account = "123123123123";
    private TemporaryFolder _folder = null!;
    private Emulator _original = null!;

    [SetUp]
    public async Task Given_an_emulator_with_a_group()
    {
        _folder = new TemporaryFolder();
        _original = await SharedEmulator.NewAsync(Path.Combine(_folder.Path, "original"));
        await AddAsync(_original, "before");
    }

    [TearDown]
    public async Task Remove()
    {
        await _original.StopAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task It_has_what_the_original_has_and_what_one_gets_later_the_other_does_not_have()
    {
        var copy = await EmulatorCopy.MakeAsync(_original, Path.Combine(_folder.Path, "copy"));
        await AddAsync(_original, "in-the-original");
        await AddAsync(copy, "in-the-copy");

        Assert.That(await GroupsAsync(copy), Is.EquivalentTo(new[] { "default", "before", "in-the-copy" }));
        Assert.That(await GroupsAsync(_original), Is.EquivalentTo(new[] { "default", "before", "in-the-original" }));
        Assert.That(await File.ReadAllTextAsync(copy.LogFile), Does.Contain("CreateSecurityGroup 200").And.Contain("listening on"));
        await copy.StopAsync();
        Assert.That(ProcessId.IsAlive(copy.ProcessId), Is.False);
    }

    [Test]
    public async Task It_outlives_the_original_and_can_be_copied_itself()
    {
        var copy = await EmulatorCopy.MakeAsync(_original, Path.Combine(_folder.Path, "copy"));
        await _original.StopAsync();
        var second = await EmulatorCopy.MakeAsync(copy, Path.Combine(_folder.Path, "second"));
        await copy.StopAsync();

        Assert.That(await GroupsAsync(second), Does.Contain("before"));
        await second.StopAsync();
    }

    [Test]
    public async Task One_that_is_stopped_makes_room_for_another_on_its_port()
    {
        var copy = await EmulatorCopy.MakeAsync(_original, Path.Combine(_folder.Path, "copy"));
        await AddAsync(copy, "in-the-copy");
        await copy.StopAsync();
        var next = await EmulatorCopy.MakeAsync(_original, Path.Combine(_folder.Path, "copy"), copy.Endpoint.Port);

        Assert.That(next.Endpoint, Is.EqualTo(copy.Endpoint));
        Assert.That(await GroupsAsync(next), Is.EquivalentTo(new[] { "default", "before" }));
        await next.StopAsync();
    }

    [Test]
    public async Task Who_does_not_know_the_original_gets_none()
    {
        using HttpClient client = new();
        var log = Path.Combine(_folder.Path, "stranger.log");
        var answer = await client.GetStringAsync(new Uri(_original.Endpoint, $"/_emulator/copy?of=guess&owner=1&token=x&port=0&log={log}&ready={log}.json"));

        Assert.That((answer, File.Exists(log)), Is.EqualTo(("""{"copies": 0}""", false)));
    }

    private static Task<XElement> AddAsync(Emulator emulator, string group) =>
        new AwsQuery(emulator.Endpoint, Account).Ec2Async("CreateSecurityGroup", ("GroupName", group), ("GroupDescription", group));

    private static async Task<IEnumerable<string>> GroupsAsync(Emulator emulator) =>
        (await new AwsQuery(emulator.Endpoint, Account).Ec2Async("DescribeSecurityGroups")).Descendants("groupName").Select(name => name.Value);
}
