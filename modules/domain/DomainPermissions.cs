namespace CardWeb.Tf.Modules;

/// <summary>What delivering the site's names and their certificate takes.</summary>
internal sealed class DomainPermissions : ModulePermissions
{
    private static readonly Tagging Tags = new("acm:AddTagsToCertificate", "acm:RemoveTagsFromCertificate");

    /// <inheritdoc/>
    public override string Subject => "load-balancer";

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceKind> Kinds { get; } =
    [
        new("aws_acm_certificate")
        {
            Tagging = Tags,
            Read = ["acm:DescribeCertificate", "acm:ListTagsForCertificate"],
            Change = ["acm:UpdateCertificateOptions"],
            End = ["acm:DeleteCertificate"],
            Arns = stack => [stack.Account.Certificates],
        },
        new("aws_acm_certificate_validation") { Read = ["acm:DescribeCertificate"] },
        new("aws_route53_record")
        {
            Tagging = Tagging.None,
            Read = ["route53:GetChange", "route53:GetHostedZone", "route53:ListResourceRecordSets"],
        },
    ];

    /// <inheritdoc/>
    public override IEnumerable<PolicyStatement> Beyond(DeliveredStack stack) =>
    [
        .. stack.Contents.Has("aws_acm_certificate") ? Request(stack) : [],
        .. KindStatements.Statement("Names", ["route53:ChangeResourceRecordSets"], Zones(stack), Own(Hosts(stack))),
    ];

    // A certificate that is being asked for has no ARN, and no tags of its own when it is given those of the request.
    private static IEnumerable<PolicyStatement> Request(DeliveredStack stack) =>
    [
        .. KindStatements.Statement("NewCertificate", ["acm:RequestCertificate"], ["*"], TagConditions.New(stack)),
        .. KindStatements.Statement(
            "TagNewCertificate",
            [Tags.Tag],
            [stack.Account.Certificates],
            TagConditions.New(stack).And(TagConditions.Untagged)),
    ];

    // The zone has other sites' names too.
    private static PolicyCondition Own(string[] hosts) => PolicyCondition.When(
        "ForAllValues:StringLike",
        ("route53:ChangeResourceRecordSetsNormalizedRecordNames", [.. hosts, .. hosts.Select(host => $"_*.{host}")]));

    private static string[] Hosts(DeliveredStack stack) => [.. stack.Contents.Values("aws_route53_record", "name")
        .Concat(stack.Contents.Values("aws_acm_certificate", "domain_name"))
        .Concat(stack.Contents.Values("aws_acm_certificate", "subject_alternative_names"))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Zones(DeliveredStack stack) =>
        stack.Contents.Values("aws_route53_record", "zone_id").Select(stack.Account.Zone);
}
