namespace CardWeb.Tf.Modules;

/// <summary>The bucket of the Terraform state.</summary>
public sealed record StateBucketOptions
{
    /// <summary>The account that owns it.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>The bucket's name, unique in all of AWS.</summary>
    public required string Name { get; init; }

    /// <summary>The key that encrypts what is in it.</summary>
    public required string KeyArn { get; init; }

    /// <summary>Where each access is logged.</summary>
    public required AccessLogBucket Logs { get; init; }

    /// <summary>
    /// How many days an old version of a state can be fetched back, 30 to 3650. Default: 365.
    /// See https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html
    /// </summary>
    public int OldVersionsDays { get; init; } = 365;
}
