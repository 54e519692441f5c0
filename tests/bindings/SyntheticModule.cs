using System.Text.Json;

namespace CardWeb.Tf.Tests.Bindings;

/// <summary>
/// An npm module of four submodules, as small as JSII allows: a listener, which refers to a target group,
/// which refers to what both share; and a queue, which no one refers to.
/// </summary>
internal static class SyntheticModule
{
    private const string Name = "@test/provider";

    public static void Write(string folder)
    {
        var manifest = new
        {
            name = Name,
            version = "1.2.3",
            submodules = Parts((Id("listener"), Submodule("listener")), (Id("targetGroup"), Submodule("target-group")), (Id("shared"), Submodule("shared")), (Id("queue"), Submodule("queue"))),
            types = Parts(
                (Id("listener.Listener"), Type(Id("targetGroup.TargetGroupList"))),
                (Id("targetGroup.TargetGroupList"), Type(Id("shared.Tags"))),
                (Id("shared.Tags"), Type("constructs.Construct")),
                (Id("queue.Queue"), Type(Id("shared.Tags"))),
                (Id("Root"), Type("constructs.Construct"))),
        };
        _ = Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, ".jsii"), JsonSerializer.Serialize(manifest));
        File.WriteAllText(Path.Combine(folder, "package.json"), "{}");
        foreach (var code in new[] { "listener", "target-group", "shared", "queue" })
            WriteCode(Path.Combine(folder, "lib", code));
    }

    public static string Id(string name) => $"{Name}.{name}";

    private static Dictionary<string, object> Parts(params IEnumerable<(string Name, object Value)> parts) => parts.ToDictionary(p => p.Name, p => p.Value);

    private static object Submodule(string folder) => new { symbolId = $"src/{folder}/index:" };

    private static object Type(string reference) => new { kind = "class", properties = new[] { new { name = "it", type = new { fqn = reference } } } };

    private static void WriteCode(string folder)
    {
        _ = Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "index.js"), "// code");
        File.WriteAllText(Path.Combine(folder, "index.d.ts"), "// types");
    }
}
