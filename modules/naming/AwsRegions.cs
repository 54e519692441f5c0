namespace CardWeb.Tf.Modules;

/// <summary>The regions of AWS and the part of AWS, or partition, that each is in. See https://docs.aws.amazon.com/global-infrastructure/latest/regions/</summary>
public static class AwsRegions
{
    private const string Commercial = "aws";
    private const string China = "aws-cn";
    private const string Government = "aws-us-gov";

    private static readonly string[] OfChina = ["cn-north-1", "cn-northwest-1"];
    private static readonly string[] OfGovernment = ["us-gov-east-1", "us-gov-west-1"];
    private static readonly string[] OfTheWorld =
    [
        "af-south-1",
        "ap-east-1", "ap-east-2",
        "ap-northeast-1", "ap-northeast-2", "ap-northeast-3",
        "ap-south-1", "ap-south-2",
        "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7",
        "ca-central-1", "ca-west-1",
        "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3",
        "il-central-1", "me-central-1", "me-south-1", "mx-central-1", "sa-east-1",
        "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ];

    /// <summary>Every region, by its partition.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ByPartition { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [Commercial] = OfTheWorld,
        [China] = OfChina,
        [Government] = OfGovernment,
    };

    /// <summary>Whether there is such a region.</summary>
    public static bool Has(string region) => ByPartition.Values.Any(regions => regions.Contains(region, StringComparer.Ordinal));

    /// <summary>The partition of a region, which its ARNs begin with.</summary>
    public static string PartitionOf(string region) =>
        ByPartition.FirstOrDefault(partition => partition.Value.Contains(region, StringComparer.Ordinal)).Key ?? Commercial;
}
