namespace CardWeb.Tf.Modules;

/// <summary>
/// A bucket that no one outside reaches: no public access, no access lists, TLS alone, versioned, by default protected
/// from being destroyed. Its resources have addresses of their own choice, so that a run that lost its state finds them again.
/// </summary>
public abstract class ClosedBucket : Construct
{
    private const int UploadDays = 7;

    private readonly string bucketArn;
    private readonly S3Bucket bucket;
    private readonly S3BucketVersioningA versioning;

    /// <summary>Makes the bucket and closes it.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">Its id there, which is the last part of its resources' addresses too.</param>
    /// <param name="name">The bucket's name.</param>
    /// <param name="account">The account that owns it.</param>
    /// <param name="preventDestroy">Whether Terraform refuses to destroy it.</param>
    /// <param name="destroyFull">Whether destroying it destroys what is in it; otherwise AWS keeps a bucket that is not empty.</param>
    protected ClosedBucket(Construct scope, string id, string name, AwsAccount account, bool preventDestroy = true, bool destroyFull = false)
        : base(scope, id)
    {
        bucketArn = account.Bucket(name);
        bucket = Labelled(new S3Bucket(this, "bucket", new S3BucketConfig
        {
            Bucket = name,
            ForceDestroy = destroyFull ? true : null,
            Tags = Names.Tag(name),
            Lifecycle = preventDestroy ? new TerraformResourceLifecycle { PreventDestroy = true } : null,
        }));
        versioning = Labelled(new S3BucketVersioningA(this, "versioning", new S3BucketVersioningAConfig
        {
            Bucket = bucket.Id,
            VersioningConfiguration = new S3BucketVersioningVersioningConfiguration { Status = "Enabled" },
        }));
        Close();
    }

    /// <summary>The bucket's name, known once it is made.</summary>
    public string Name => bucket.Id;

    /// <summary>Encrypts what is put there: with a key of the account's own, or with S3's where none is given.</summary>
    protected void Encrypt(string? keyArn) => _ = Labelled(new S3BucketServerSideEncryptionConfigurationA(this, "encryption", new S3BucketServerSideEncryptionConfigurationAConfig
    {
        Bucket = bucket.Id,
        Rule = new[]
        {
            new S3BucketServerSideEncryptionConfigurationRuleA
            {
                BucketKeyEnabled = keyArn is not null,
                ApplyServerSideEncryptionByDefault = new S3BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultA
                {
                    SseAlgorithm = keyArn is null ? "AES256" : "aws:kms",
                    KmsMasterKeyId = keyArn,
                },
            },
        },
    }));

    /// <summary>Deletes old versions after so many days and, where it is given, what is current too.</summary>
    protected void Expire(int oldVersionsDays, int? currentDays = null) => _ = Labelled(new S3BucketLifecycleConfiguration(this, "lifecycle", new S3BucketLifecycleConfigurationConfig
    {
        Bucket = bucket.Id,
        DependsOn = [versioning],
        Rule = new[]
        {
            new S3BucketLifecycleConfigurationRule
            {
                Id = "expire",
                Status = "Enabled",
                Filter = new[] { new S3BucketLifecycleConfigurationRuleFilter { Prefix = "" } },
                Expiration = currentDays is { } days ? new[] { new S3BucketLifecycleConfigurationRuleExpiration { Days = days } } : null,
                NoncurrentVersionExpiration = new[] { new S3BucketLifecycleConfigurationRuleNoncurrentVersionExpiration { NoncurrentDays = oldVersionsDays } },
                AbortIncompleteMultipartUpload = new[] { new S3BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload { DaysAfterInitiation = UploadDays } },
            },
        },
    }));

    /// <summary>Has S3 write down who reads or writes it.</summary>
    /// <param name="logBucket">The name of an <see cref="AccessLogBucket"/> that takes it.</param>
    /// <param name="after">What has to stand before.</param>
    protected void LogAccess(string logBucket, params ITerraformDependable[] after) => _ = Labelled(new S3BucketLoggingA(this, "logging", new S3BucketLoggingAConfig
    {
        Bucket = bucket.Id,
        TargetBucket = logBucket,
        TargetPrefix = AccessLogBucket.Prefix,
        DependsOn = after is [] ? null : after,
    }));

    /// <summary>Sets the bucket's policy: TLS alone, and these statements.</summary>
    private protected S3BucketPolicy Permit(params PolicyStatement[] statements) => Labelled(new S3BucketPolicy(this, "policy", new S3BucketPolicyConfig
    {
        Bucket = bucket.Id,
        Policy = PolicyText.Of([TlsAlone(), .. statements]),
    }));

    /// <summary>Gives one of the bucket's resources the address that belongs to it.</summary>
    private protected T Labelled<T>(T resource)
        where T : TerraformElement
    {
        resource.OverrideLogicalId(Node.Id);
        return resource;
    }

    private void Close()
    {
        _ = Labelled(new S3BucketPublicAccessBlock(this, "public-access", new S3BucketPublicAccessBlockConfig
        {
            Bucket = bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        }));
        _ = Labelled(new S3BucketOwnershipControls(this, "ownership", new S3BucketOwnershipControlsConfig
        {
            Bucket = bucket.Id,
            Rule = new S3BucketOwnershipControlsRule { ObjectOwnership = "BucketOwnerEnforced" },
        }));
    }

    private PolicyStatement TlsAlone() => new()
    {
        Sid = "TlsAlone",
        Effect = "Deny",
        Principal = PolicyStatement.By("AWS", "*"),
        Action = ["s3:*"],
        Resource = [bucketArn, $"{bucketArn}/*"],
        Condition = PolicyStatement.When("Bool", "aws:SecureTransport", "false"),
    };
}
