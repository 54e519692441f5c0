using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CardWeb.Tf.Benchmarks;

/// <summary>What the figures were taken on.</summary>
internal static class Machine
{
    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.OSDescription.Split('#')[0].Trim()}, .NET SDK {Of("dotnet", "--version")}, Node {Of("node", "--version")}, {Of("terraform", "version")}, commit {Of("git", "rev-parse", "--short", "HEAD")}");

    private static string Of(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Place.Root, RedirectStandardOutput = true, UseShellExecute = false })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
        return lines.FirstOrDefault(line => line.StartsWith("Terraform", StringComparison.Ordinal)) ?? lines[0];
    }
}
