namespace CardWeb.Tf.Bindings;

/// <summary>The free space on a disk.</summary>
public static class Room
{
    /// <summary>Says so when there is less than this.</summary>
    public static void Require(string folder, int megabytes)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace >> 20;
        if (free < megabytes)
            throw new BindingsException(Problems.NoRoom(folder, free, megabytes));
    }
}
