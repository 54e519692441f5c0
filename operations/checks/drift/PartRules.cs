using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Terraform.Json;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>One rule for each kind of thing that can hang on a resource; docs/drift.md shows the table.</summary>
internal static class PartRules
{
    /// <summary>All of them, in the order of <see cref="PartKind"/>.</summary>
    public static IReadOnlyList<PartRule> All { get; } =
    [
        .. ((IEnumerable<PartRule>)[.. FleetRules.All, .. ServerRules.All, .. NetworkRules.All, .. BucketRules.All, .. Others()]).OrderBy(rule => rule.Kind),
    ];

    private static readonly Dictionary<PartKind, PartRule> s_byKind = All.ToDictionary(rule => rule.Kind);

    /// <summary>That of a kind.</summary>
    public static PartRule Of(PartKind kind) => s_byKind[kind];

    private static IEnumerable<PartRule> Others() =>
    [
        new(PartKind.ListenerCertificate, Severity.Warning, "A further certificate of the listener, for names of its own.")
        {
            Holder = ("aws_lb_listener", "arn"),
            Undo = "elbv2 remove-listener-certificates --listener-arn {holder} --certificates CertificateArn={id}",
            KnownAs = [("aws_lb_listener_certificate", "certificate_arn"), ("aws_acm_certificate", "arn")],
        },
        new(PartKind.LaunchPermission, Severity.Critical, "Somebody else may launch this image, and read what is on it.")
        {
            Holder = ("aws_ami_from_instance", "id"),
            Undo = "ec2 modify-image-attribute --image-id {holder} --launch-permission 'Remove=[{{handle}}]'",
            KnownAs = [("aws_ami_launch_permission", "account_id")],
            Adopt = null,
        },
        new(PartKind.SnapshotPermission, Severity.Critical, "Somebody else may make a volume of the image's snapshot, and read what is on it.")
        {
            Holder = ("aws_ami_from_instance", "root_snapshot_id"),
            Undo = "ec2 modify-snapshot-attribute --snapshot-id {holder} --attribute createVolumePermission --operation-type remove {handle}",
            KnownAs = [("aws_snapshot_create_volume_permission", "account_id")],
            Adopt = null,
        },
        new(PartKind.Subscription, Severity.Warning, "Somebody else is told of the alarms.")
        {
            Holder = ("aws_sns_topic", "arn"),
            Undo = "sns unsubscribe --subscription-arn {id}",
            KnownAs = [("aws_sns_topic_subscription", "arn")],
            IsWanted = IsSubscriber,
        },
        new(PartKind.KeyGrant, Severity.Critical, "Somebody else may use the key.")
        {
            Holder = ("aws_kms_key", "key_id"),
            Undo = "kms revoke-grant --key-id {holder} --grant-id {id}",
            KnownAs = [("aws_kms_grant", "grant_id")],

            // A service of AWS's gives itself a grant for what it encrypts with the key.
            IsWanted = (_, part) => part.Text.Split(':')[0].EndsWith(".amazonaws.com", StringComparison.Ordinal),
        },
        new(PartKind.KeyAlias, Severity.Warning, "A further alias of the key.")
        {
            Holder = ("aws_kms_key", "key_id"), Undo = "kms delete-alias --alias-name {id}", KnownAs = [("aws_kms_alias", "name")],
        },
        new(PartKind.RoleProfile, Severity.Critical, "A further instance profile gives other servers the role.")
        {
            Holder = ("aws_iam_role", "name"),
            Undo = "iam remove-role-from-instance-profile --instance-profile-name {id} --role-name {holder}",
            KnownAs = [("aws_iam_instance_profile", "name")],
        },
    ];

    // A subscription that waits to be confirmed has no ARN yet.
    private static bool IsSubscriber(Comparison comparison, FoundPart part) =>
        !part.Id.StartsWith("arn:", StringComparison.Ordinal)
        && comparison.Present("aws_sns_topic_subscription").Any(subscription =>
            $"{TerraformJson.Text(subscription.Values, "protocol")} {TerraformJson.Text(subscription.Values, "endpoint")}" == part.Text);
}
