namespace CardWeb.Tf.Modules;

/// <summary>Where an account's Terraform state is kept.</summary>
public sealed record StateStore
{
    /// <summary>The account.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>The name of the state's bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>The name of the bucket with its access logs.</summary>
    public required string LogBucket { get; init; }

    /// <summary>The key that encrypts the state.</summary>
    public required string KeyArn { get; init; }

    internal string BucketArn => Account.Bucket(Bucket);
}
