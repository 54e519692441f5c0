using CardWeb.Tf.Modules;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The cloud-init document of card-web01, read as cloud-init reads it.</summary>
public sealed class CloudInitDocument
{
    public bool PackageUpdate { get; init; }

    public IList<string> Packages { get; init; } = [];

    public IList<CloudInitFile> WriteFiles { get; init; } = [];

    [YamlMember(Alias = "runcmd", ApplyNamingConventions = false)]
    public IList<string> Commands { get; init; } = [];

    /// <summary>A key that cloud-init has and this class has not is an error: it wants a test.</summary>
    public static CloudInitDocument Parse(string text) =>
        new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .Build()
            .Deserialize<CloudInitDocument>(text);

    /// <summary>The text that the program hands to card-web01.</summary>
    public static string ReadText(bool withAgent) =>
        withAgent ? CloudInit.Joined(Read("cloud-init.yaml"), Read("cloud-init-session-manager.yaml")) : Read("cloud-init.yaml");

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "modules", "web-server", name));
}
