namespace CardWeb.Tf.Operations.Terraform.Mirror;

/// <summary>Which folders are doors to something else than a disk of this machine, and may hang or have no end.</summary>
internal static class MountPoints
{
    private const string Table = "/proc/mounts";

    private static readonly HashSet<string> s_disks = new(StringComparer.Ordinal)
    {
        "ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "overlay", "bcachefs",
    };

    /// <summary>The mount points of network, device and memory file systems; none where the system keeps no such table.</summary>
    public static HashSet<string> Foreign()
    {
        if (!File.Exists(Table))
            return [];

        return File.ReadLines(Table)
            .Select(line => line.Split(' '))
            .Where(fields => fields.Length > 2 && !s_disks.Contains(fields[2]))
            .Select(fields => fields[1])
            .ToHashSet(StringComparer.Ordinal);
    }
}
