using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Terraform.Mirror;

/// <summary>The two forms in which Terraform accepts a provider in a folder: unpacked, or as its zip file.</summary>
public static class MirrorLayout
{
    /// <summary>Whether the folder holds exactly this provider, for this platform.</summary>
    public static bool Holds(string folder, RequiredProvider provider, string platform)
    {
        var home = Path.Combine([folder, .. provider.Source.Split('/')]);
        var name = provider.Source[(provider.Source.LastIndexOf('/') + 1)..];
        return IsUnpacked(Path.Combine(home, provider.Version, platform))
            || File.Exists(Path.Combine(home, $"terraform-provider-{name}_{provider.Version}_{platform}.zip"));
    }

    private static bool IsUnpacked(string folder)
    {
        try
        {
            return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "terraform-provider-*").Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
