namespace CardWeb.Tf.Modules;

/// <summary>
/// A certificate that AWS issues once records in the zone prove whose the names are, and renews by itself as long as they are there.
/// See https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
/// </summary>
public sealed class Certificate : Construct
{
    private const int SecondsToLive = 300;

    private readonly AcmCertificate certificate;

    /// <summary>Asks for the certificate, proves the names and waits until it is issued.</summary>
    public Certificate(Construct scope, string id, CertificateOptions options)
        : base(scope, id)
    {
        _ = new CertificateValidator().Checked(options);
        certificate = new AcmCertificate(this, "certificate", new AcmCertificateConfig
        {
            DomainName = options.Hosts[0],

            // The provider keeps what it is not told of: without the own name, the last other one would stay.
            SubjectAlternativeNames = options.Hosts.Count > 1 ? [.. options.Hosts.Skip(1)] : [options.Hosts[0]],
            ValidationMethod = "DNS",
            Tags = Names.Tag(options.Hosts[0]),
            Lifecycle = new TerraformResourceLifecycle { CreateBeforeDestroy = true },
        });
        Arn = new AcmCertificateValidation(this, "issued", new AcmCertificateValidationConfig
        {
            CertificateArn = certificate.Arn,
            ValidationRecordFqdns = [.. options.Hosts.Select(host => Prove(host, options.ZoneId).Fqdn)],
        }).CertificateArn;
    }

    /// <summary>Its ARN once it is issued, known to Terraform alone.</summary>
    public string Arn { get; }

    // AWS asks one account for one record of a name, whichever certificate it is for: with another certificate the record stays as it is.
    private Route53Record Prove(string host, string zoneId) => new(this, $"proof-{host}", new Route53RecordConfig
    {
        ZoneId = zoneId,
        Name = Proof(host, "resource_record_name"),
        Type = "CNAME",
        Ttl = SecondsToLive,
        Records = [Proof(host, "resource_record_value")],
        Lifecycle = new TerraformResourceLifecycle { IgnoreChanges = (object)new[] { "name", "records" } },
    });

    // AWS says what it wants in no order: the part is found by the name.
    private string Proof(string host, string part) =>
        $"${{one([for proof in aws_acm_certificate.{certificate.FriendlyUniqueId}.domain_validation_options : proof.{part} if proof.domain_name == \"{host}\"])}}";
}
