using System.Diagnostics;

namespace CardWeb.Tf.Operations;

/// <summary>Processes that this one knows by their id alone.</summary>
public static class ProcessId
{
    /// <summary>Whether there is a process of this id.</summary>
    public static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
