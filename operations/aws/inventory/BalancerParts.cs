namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>The certificates of HTTPS listeners beside their default ones.</summary>
internal sealed class BalancerParts(AwsAccess access) : IPartReader
{
    private readonly PagedQuery _query = new(access, "elasticloadbalancing", "2015-12-01");

    public async Task<IReadOnlyList<FoundPart>> ReadAsync(InventoryQuestion question, CancellationToken cancel)
    {
        var each = await Task.WhenAll(question.SecureListeners.Select(listener => OfAsync(listener, cancel)));
        return [.. each.SelectMany(parts => parts)];
    }

    public void Dispose() => _query.Dispose();

    private async Task<IReadOnlyList<FoundPart>> OfAsync(string listener, CancellationToken cancel) =>
    [
        .. from certificate in (await _query.AllAsync("DescribeListenerCertificates", [new("ListenerArn", listener)], cancel)).Members("Certificates")
           where certificate.Text("IsDefault") is not "true"
           select new FoundPart(PartKind.ListenerCertificate, listener, certificate.Text("CertificateArn"), "further certificate"),
    ];
}
