namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Who else may use the machine images and their snapshots.</summary>
internal sealed class ImageParts(AwsAccess access) : IPartReader
{
    private static readonly string[] s_receivers = ["userId", "group", "organizationArn", "organizationalUnitArn"];

    private readonly Ec2Query _query = new(access);

    public async Task<IReadOnlyList<FoundPart>> ReadAsync(InventoryQuestion question, CancellationToken cancel)
    {
        var each = await Task.WhenAll((Task<IReadOnlyList<FoundPart>>[])
        [
            .. question.Images.Select(image => SharedAsync(PartKind.LaunchPermission, "DescribeImageAttribute", "launchPermission", ("ImageId", image), cancel)),
            .. question.Snapshots.Select(snapshot => SharedAsync(PartKind.SnapshotPermission, "DescribeSnapshotAttribute", "createVolumePermission", ("SnapshotId", snapshot), cancel)),
        ]);
        return [.. each.SelectMany(parts => parts)];
    }

    public void Dispose() => _query.Dispose();

    private async Task<IReadOnlyList<FoundPart>> SharedAsync(
        PartKind kind, string action, string attribute, (string Name, string Id) of, CancellationToken cancel) =>
    [
        .. from item in await _query.ItemsAsync(action, attribute, [new(of.Name, of.Id), new("Attribute", attribute)], cancel)
           from receiver in s_receivers
           let who = item.Text(receiver)
           where who.Length > 0
           select new FoundPart(kind, of.Id, who, who is "all" ? "everybody" : who, Handle(kind, receiver, who)),
    ];

    private static string Handle(PartKind kind, string receiver, string who) => (kind, receiver) switch
    {
        (PartKind.SnapshotPermission, "group") => $"--group-names {who}",
        (PartKind.SnapshotPermission, _) => $"--user-ids {who}",
        _ => $"{char.ToUpperInvariant(receiver[0])}{receiver[1..]}={who}",
    };
}
