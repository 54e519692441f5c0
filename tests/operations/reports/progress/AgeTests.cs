using CardWeb.Tf.Operations.Reports.Progress;

namespace CardWeb.Tf.Tests.Operations.Reports.Progress;

public sealed class AgeTests
{
    [TestCase(-5, "0 seconds")]
    [TestCase(1, "1 second")]
    [TestCase(119, "119 seconds")]
    [TestCase(120, "2 minutes")]
    [TestCase(7_199, "119 minutes")]
    [TestCase(7_200, "2 hours")]
    [TestCase(172_799, "47 hours")]
    [TestCase(172_800, "2 days")]
    public void It_is_told_in_the_largest_unit_that_it_fills_twice(int seconds, string expected) =>
        Assert.That(Age.Text(TimeSpan.FromSeconds(seconds)), Is.EqualTo(expected));
}
