using System.Reflection;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Limits;

/// <summary>
/// Walks all options with values at and beyond AWS's limits: what AWS refuses is refused, and what it takes is taken, or there is a reason why not.
/// The limits are those of AWS's service models; where these have none, of its documentation.
/// </summary>
public sealed class WalkTests
{
    private static readonly OptionLimit[] s_limits = [.. FrontLimits.All, .. ServerLimits.All, .. StandingLimits.All];

    private static IEnumerable<TestCaseData> Limits => s_limits.Select((limit, number) =>
        new TestCaseData(number).SetArgDisplayNames($"{limit.Kind.Name}.{limit.Name} {number}"));

    [TestCaseSource(nameof(Limits))]
    public void Our_answer_is_AWS_s(int number)
    {
        // given
        var limit = s_limits[number];
        Assert.That(limit.ProblemsWith(null), Is.Empty, "the options without the value");
        (object Value, bool IsTaken, IReadOnlyList<string> Problems)[] answers = [.. limit.Values().Select(each => (each.Value, each.IsTaken, limit.ProblemsWith(each.Value)))];

        // then
        Assert.That(answers, Is.Not.Empty);
        Assert.That(answers.Where(answer => !answer.IsTaken && answer.Problems is []).Select(answer => answer.Value), Is.Empty, "taken here, refused by AWS");
        var stricter = answers.Where(answer => answer.IsTaken && answer.Problems is not []);
        Assert.That(stricter.Select(answer => $"{answer.Value}: {string.Join(' ', answer.Problems)}"), limit.Stricter is null ? Is.Empty : Is.Not.Empty, "refused here, taken by AWS");
    }

    /// <summary>Options without known limits.</summary>
    internal static IEnumerable<string> Missing =>
        from option in All.Except(s_limits.Select(limit => $"{limit.Kind.Name}.{limit.Name}")).Except(FreeOptions.Options.Keys)
        select $"{option} has no limits: add them to {nameof(FrontLimits)}, {nameof(ServerLimits)} or {nameof(StandingLimits)}, or a reason to {nameof(FreeOptions)}, in tests/limits.";

    [Test]
    public void No_option_is_left_out() => Assert.That(Missing, Is.Empty);

    [Test]
    public void Instance_types_are_those_of_EC2()
    {
        var types = ServiceModel.Of("ec2").Shape("InstanceType").Values;
        Assert.That(InstanceTypes.Known.Except(types), Is.Empty, "not in EC2's model");
        Assert.That(IsNewer ? [] : types.Except(InstanceTypes.Known), Is.Empty, "missing in modules/web-server/instance-types.txt");
    }

    [Test]
    public void Regions_are_those_of_AWS()
    {
        foreach (var (partition, regions) in ServiceModel.Partitions.Where(each => AwsRegions.ByPartition.ContainsKey(each.Partition)))
        {
            Assert.That(AwsRegions.ByPartition[partition].Except(regions), Is.Empty, "not in AWS's list");
            Assert.That(IsNewer ? [] : regions.Except(AwsRegions.ByPartition[partition]), Is.Empty, "missing in modules/naming/AwsRegions.cs");
        }
    }

    // A newer botocore knows types and regions that came after the lists were made.
    private static bool IsNewer => ServiceModel.BotocoreVersion > new Version(1, 43, 11);

    // What has names was handed on by the stack: the settings in it are records of their own.
    private static IEnumerable<string> All =>
        from type in typeof(NetworkOptions).Assembly.GetExportedTypes()
        where type.Namespace == typeof(NetworkOptions).Namespace && !type.IsAbstract && type.GetMethod("<Clone>$") is not null && !FreeOptions.Kinds.ContainsKey(type) && type.GetProperty(nameof(Names)) is null
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.SetMethod is { IsPublic: true } && HasLimits(property.PropertyType)
        select $"{type.Name}.{property.Name}";

    private static bool HasLimits(Type type)
    {
        var item = Nullable.GetUnderlyingType(type) ?? (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : type);
        return item.IsEnum || item == typeof(string) || item == typeof(int) || item == typeof(long) || item == typeof(double);
    }
}
