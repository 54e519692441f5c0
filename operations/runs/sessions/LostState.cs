using System.Globalization;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Runs.Sessions;

/// <summary>
/// Tells an environment that was never deployed from one whose state was lost. Without its state Terraform would make everything again,
/// beside what serves now.
/// </summary>
public static class LostState
{
    private const int Shown = 3;

    /// <summary>Returns when there is a state, or there never was one.</summary>
    /// <exception cref="OperationException">It was deleted, or servers of the environment are there without it: <see cref="ExitCode.Refused"/>.</exception>
    public static async Task EnsureNoneAsync(EnvironmentTarget target, CancellationToken cancel)
    {
        if (await target.State.DocumentAsync(cancel) is not null)
            return;

        var kept = await target.State.VersionsAsync(cancel);
        if (kept.Versions is [var newest, ..])
            throw Refusal($"The state of {target.Settings.StackName} was deleted: {target.State.Address} has {Many(kept.Versions.Count, "older version")}, "
                + $"the newest of {newest.Written?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC. Without it everything would be made again. "
                + $"Bring it back, and plan again: {Restore(target, kept.DeleteMarker ?? newest.Id, kept.DeleteMarker is null)}");

        var servers = await ServersAsync(target, cancel);
        if (servers.Count > 0 && !await IsBeingWrittenAsync(target, cancel))
            throw Refusal($"There is no state of {target.Settings.StackName}, {target.State.Address}, though {Many(servers.Count, "server")} "
                + $"with its tags {(servers.Count == 1 ? "is" : "are")} there: {string.Join(", ", servers.Take(Shown))}. Without the state everything would be made again. "
                + "Bring the state back from a copy. If they are left over from something else, terminate them, or take the tags Project and Environment off.");
    }

    // A first deployment has servers before it writes its state, and holds the lock until then. Terraform itself waits for it, or tells of it.
    private static async Task<bool> IsBeingWrittenAsync(EnvironmentTarget target, CancellationToken cancel) =>
        await target.State.LockAsync(cancel) is not null || await target.State.DocumentAsync(cancel) is not null;

    private static async Task<IReadOnlyList<string>> ServersAsync(EnvironmentTarget target, CancellationToken cancel)
    {
        using TaggedServers servers = new(target.Access);
        return await servers.IdsAsync(target.Settings.OwnTags, cancel);
    }

    // Taking the marker away shows the version below it again.
    private static string Restore(EnvironmentTarget target, string version, bool isCopied) => isCopied
        ? $"aws s3api copy-object --bucket {target.Settings.StateBucket} --key {target.Settings.StateKey} --copy-source '{target.Settings.StateBucket}/{target.Settings.StateKey}?versionId={version}'"
        : $"aws s3api delete-object --bucket {target.Settings.StateBucket} --key {target.Settings.StateKey} --version-id {version}";

    private static string Many(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static OperationException Refusal(string text) => new(text, ExitCode.Refused);
}
