using CardWeb.Tf.Operations.Checks.Policies;

namespace CardWeb.Tf.Tests.Policies;

/// <summary>What a review is expected to come to.</summary>
internal static class Reviewed
{
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static void Keeps(PolicyReport report) => Assert.Multiple(() =>
    {
        Assert.That(report.Broken, Is.Empty, string.Join('\n', report.Broken));
        Assert.That(report.Unused, Is.Empty, string.Join('\n', report.Unused));
    });
}
