using System.Text.Json;
using CardWeb.Tf.Bindings;

namespace CardWeb.Tf.Tests.Bindings;

/// <summary>What MSBuild makes of a project, before it builds anything.</summary>
internal sealed record Evaluation(string Key, string LockFile, IReadOnlyDictionary<string, string> Versions)
{
    public static Evaluation Of(string project, params IEnumerable<string> arguments)
    {
        var json = JsonSerializer.Deserialize<JsonElement>(Run(project, ["-getProperty:BindingsKey,NuGetLockFilePath", "-getItem:PackageVersion", .. arguments]));
        var properties = json.GetProperty("Properties");
        return new Evaluation(
            properties.GetProperty("BindingsKey").GetString()!,
            properties.GetProperty("NuGetLockFilePath").GetString()!,
            json.GetProperty("Items").GetProperty("PackageVersion").EnumerateArray().ToDictionary(i => i.GetProperty("Identity").GetString()!, i => i.GetProperty("Version").GetString()!));
    }

    public static string Run(string project, params IEnumerable<string> arguments)
    {
        var (exitCode, output) = Command.Run(Repository.Root, "dotnet", ["msbuild", project, "-nologo", "-nodeReuse:false", .. arguments])!.Value;
        Assert.That(exitCode, Is.Zero, output);
        return output;
    }
}
