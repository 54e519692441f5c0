using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <content>What follows from the settings.</content>
public sealed partial record EnvironmentSettings
{
    /// <summary>The stack's name for the cdktf CLI.</summary>
    public string StackName => $"{Product}-{Name}";

    /// <summary>The key of the state in its bucket.</summary>
    public string StateKey => $"{Product}/{Name}/terraform.tfstate";

    /// <summary>The product's own name, which the catalogue takes from <see cref="DeliverySettings.Product"/>.</summary>
    internal string Product { get; init; } = "";

    /// <summary>The stack of the account that it lives in.</summary>
    internal string BootstrapStackName => $"{Product}-bootstrap";

    /// <summary>The name of the key that encrypts the state.</summary>
    internal string StateKeyAlias => $"alias/{Product}-state";

    /// <summary>The bucket of the account's access logs, which its bootstrap makes.</summary>
    internal string AccessLogBucket => StateBucket + "-logs";

    /// <summary>Whether the stack makes the certificate.</summary>
    internal bool MakesCertificate => this is { Domain: not null, Listener.CertificateArn: null };

    /// <summary>The listener as it will be when there is a certificate.</summary>
    internal ListenerOptions ListenerToCome => MakesCertificate ? Listener with { CertificateArn = ListenerValidator.CertificateToCome } : Listener;

    internal AwsAccount Account => new(AccountId, Region);

    /// <summary>Whether the stack makes a key, for what services of AWS write: alarms, flow logs, the firewall's log.</summary>
    internal bool HasKey => Alarms is { TopicArn: null } || Network is NewVpc { FlowLogs: not null } || Firewall is { Logs: not null };

    /// <summary>The buckets that the stack makes.</summary>
    internal IReadOnlyList<string> Buckets =>
    [
        .. Network is NewVpc { FlowLogs: not null } ? [Names.Bucket(FlowLogSettings.BucketRole, Account)] : Array.Empty<string>(),
        .. Firewall is { Logs: not null } ? [Names.FirewallLogBucket(Account)] : Array.Empty<string>(),
        .. Logs is null ? [] : new[] { Names.Bucket(LogSettings.BucketRole, Account) },
    ];

    /// <summary>The exceptions that count now: without an approved image there is nothing yet that a clone, an image or a fleet could break.</summary>
    public IReadOnlyList<PolicyException> ExceptionsInForce => Image.VersionInUse is not null ? Exceptions :
    [
        .. Exceptions.Select(exception => exception with { Where = [.. exception.Where.Where(place => !AwaitsImage(place))] })
            .Where(exception => exception.Where.Count > 0),
    ];

    /// <summary>The tags that mark a resource as this environment's own.</summary>
    internal IReadOnlyDictionary<string, string> OwnTags =>
        Names.Tags.Where(tag => tag.Key is not "ManagedBy").ToDictionary(StringComparer.Ordinal);

    /// <summary>Who is told of alarms by the topic that the stack makes.</summary>
    public IReadOnlyList<string> AlarmEndpoints => [.. (Alarms?.Subscribers ?? []).Select(subscriber => subscriber.Endpoint)];

    /// <summary>The ARN of the certificate that stands already; null where there is none, or the stack makes it.</summary>
    public string? CertificateArn => Listener.CertificateArn;

    /// <summary>The port on which the servers answer.</summary>
    internal int ServerPort => TargetGroup.Port;

    /// <summary>Whether the release in use gets a share of the requests.</summary>
    internal bool ReleaseHasShare => TargetGroup.Weight > 0;

    private static bool AwaitsImage(string place) =>
        place.Split('/')[0] is "clones" or "fleet" or "candidate" || place.StartsWith("image-", StringComparison.Ordinal);

    internal Names Names => new(Product, NamePrefix, Name, Network.Key);
}
