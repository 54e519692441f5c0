namespace CardWeb.Tf.Tests;

[NonParallelizable]
public sealed class PrerequisiteTests
{
    private string? _before;

    [SetUp]
    public void Remember_CI() => _before = Environment.GetEnvironmentVariable("CI");

    [TearDown]
    public void Restore_CI() => Environment.SetEnvironmentVariable("CI", _before);

    [TestCase(null)]
    [TestCase("true")]
    public void What_is_there_lets_the_test_go_on(string? ci)
    {
        Environment.SetEnvironmentVariable("CI", ci);

        Assert.That(() => Prerequisite.Require(present: true, "tar: install tar"), Throws.Nothing);
    }

    [Test]
    public void What_is_missing_skips_the_test_on_a_developers_machine()
    {
        Environment.SetEnvironmentVariable("CI", null);

        Assert.That(
            () => Prerequisite.Require(present: false, "tar: install tar"),
            Throws.TypeOf<IgnoreException>().With.Message.EqualTo("tar: install tar"));
    }

    [Test]
    public void What_is_missing_fails_the_test_on_CI()
    {
        Environment.SetEnvironmentVariable("CI", "true");

        Assert.That(
            () => Prerequisite.Require(present: false, "tar: install tar"),
            Throws.TypeOf<AssertionException>().With.Message.Contains("tar: install tar"));
    }
}
