namespace CardWeb.Tf.Tests;

/// <summary>What a test needs of the machine that it runs on.</summary>
public static class Prerequisite
{
    /// <summary>
    /// Where it is missing, the test is skipped on a developer's machine and fails when <c>CI=true</c>, where nothing
    /// may be left out unseen.
    /// </summary>
    public static void Require(bool present, string whatIsMissingAndHowToGet)
    {
        if (present)
            return;
        if (Environment.GetEnvironmentVariable("CI") is "true")
            Assert.Fail(whatIsMissingAndHowToGet);
        Assert.Ignore(whatIsMissingAndHowToGet);
    }
}
