namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>The instance profiles that have the environment's roles in them.</summary>
internal sealed class ProfileParts(AwsAccess access) : IPartReader
{
    private readonly PagedQuery _query = new(access, "iam", "2010-05-08");

    public async Task<IReadOnlyList<FoundPart>> ReadAsync(InventoryQuestion question, CancellationToken cancel)
    {
        var each = await Task.WhenAll(question.Roles.Select(role => OfAsync(role, cancel)));
        return [.. each.SelectMany(parts => parts)];
    }

    public void Dispose() => _query.Dispose();

    private async Task<IReadOnlyList<FoundPart>> OfAsync(string role, CancellationToken cancel) =>
    [
        .. (await _query.AllAsync("ListInstanceProfilesForRole", [new("RoleName", role)], cancel)).Members("InstanceProfiles").Select(profile =>
            new FoundPart(PartKind.RoleProfile, role, profile.Text("InstanceProfileName"), profile.Text("Arn"))),
    ];
}
