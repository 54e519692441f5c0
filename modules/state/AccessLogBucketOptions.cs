namespace CardWeb.Tf.Modules;

/// <summary>The bucket of access logs.</summary>
public sealed record AccessLogBucketOptions
{
    /// <summary>The account that owns it.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>The bucket's name, unique in all of AWS.</summary>
    public required string Name { get; init; }

    /// <summary>The names of the buckets whose accesses are logged, one or more.</summary>
    public required IReadOnlyList<string> LoggedBuckets { get; init; }

    /// <summary>How many days a log is kept, 1 to 3650. Default: 365.</summary>
    public int Days { get; init; } = 365;
}
