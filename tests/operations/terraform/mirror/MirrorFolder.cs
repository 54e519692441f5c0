namespace CardWeb.Tf.Tests.Operations.Terraform.Mirror;

/// <summary>Makes folders that look like mirrors of providers.</summary>
internal static class MirrorFolder
{
    public static string Unpacked(string folder, string version = "5.100.0", string platform = "linux_amd64")
    {
        var home = Directory.CreateDirectory(Path.Combine(Home(folder), version, platform)).FullName;
        File.WriteAllText(Path.Combine(home, $"terraform-provider-aws_v{version}"), "");
        return folder;
    }

    public static string Packed(string folder, string version = "5.100.0", string platform = "linux_amd64")
    {
        Directory.CreateDirectory(Home(folder));
        File.WriteAllText(Path.Combine(Home(folder), $"terraform-provider-aws_{version}_{platform}.zip"), "");
        return folder;
    }

    private static string Home(string folder) => Path.Combine(folder, "registry.terraform.io", "hashicorp", "aws");
}
