using System.Text.Json;
using CardWeb.Tf.Bindings;

namespace CardWeb.Tf.Tests.Bindings;

/// <summary>What MSBuild makes of a project, before it builds anything.</summary>
internal sealed record Evaluation(
    string Key, string LockFile, IReadOnlyDictionary<string, string> Versions, IReadOnlyList<string> Packages, IReadOnlyList<string> Usings)
{
    public static Evaluation Of(string project, params IEnumerable<string> arguments)
    {
        var json = JsonSerializer.Deserialize<JsonElement>(Run(project, ["-getProperty:BindingsKey,NuGetLockFilePath", "-getItem:PackageVersion,PackageReference,Using", .. arguments]));
        var properties = json.GetProperty("Properties");
        return new Evaluation(
            properties.GetProperty("BindingsKey").GetString()!,
            properties.GetProperty("NuGetLockFilePath").GetString()!,
            Items(json, "PackageVersion").ToDictionary(Identity, item => item.GetProperty("Version").GetString()!),
            [.. Items(json, "PackageReference").Select(Identity)],
            [.. Items(json, "Using").Select(Identity)]);
    }

    public static string Run(string project, params IEnumerable<string> arguments)
    {
        var (exitCode, output) = Command.Run(Repository.Root, "dotnet", ["msbuild", project, "-nologo", "-nodeReuse:false", .. arguments])!.Value;
        Assert.That(exitCode, Is.Zero, output);
        return output;
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string kind) => json.GetProperty("Items").GetProperty(kind).EnumerateArray();

    private static string Identity(JsonElement item) => item.GetProperty("Identity").GetString()!;
}
