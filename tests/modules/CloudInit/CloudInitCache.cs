using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>
/// Where a machine is kept before anything has run on it, so that a later run of the tests need not install it anew. It is of this distribution,
/// of these packages and of this week.
/// </summary>
internal static class CloudInitCache
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "obj", "machines");

    /// <summary>The archive, which is there or is to be made; older ones are removed.</summary>
    public static string Of(string script, IEnumerable<string> packages)
    {
        var week = ISOWeek.GetWeekOfYear(DateTime.UtcNow).ToString(CultureInfo.InvariantCulture);
        var made = string.Join('\n', [File.ReadAllText(script), File.ReadAllText("/etc/os-release"), week, .. packages]);
        var file = Path.Combine(s_folder, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(made)))[..16] + ".tar");
        Directory.CreateDirectory(s_folder);
        foreach (var other in Directory.EnumerateFiles(s_folder).Where(other => other != file))
            File.Delete(other);

        return file;
    }
}
