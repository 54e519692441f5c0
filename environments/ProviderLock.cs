using System.Runtime.InteropServices;

namespace CardWeb.Tf.Environments;

/// <summary>
/// Terraform's lock file of the provider, which all environments share, for they pin one version. It holds the
/// checksum of one platform's provider: elsewhere Terraform records its own at its first <c>init</c>.
/// </summary>
internal static class ProviderLock
{
    private const string Name = ".terraform.lock.hcl";

    private static bool HoldsThisPlatform => OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64;

    /// <summary>Lays it beside a stack's JSON, where it holds.</summary>
    internal static void CopyTo(string stackFolder)
    {
        if (HoldsThisPlatform)
            File.Copy(Path.Combine(AppContext.BaseDirectory, "environments", Name), Path.Combine(stackFolder, Name), overwrite: true);
    }
}
