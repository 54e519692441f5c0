using System.Text.Json;

namespace CardWeb.Tf.Bindings;

/// <summary>One entry of npm's lock file.</summary>
/// <param name="Version">The version.</param>
/// <param name="Integrity">The hash of the package, <c>sha512-</c> and base 64.</param>
/// <param name="Node">The range of Node versions that it asks for, or null.</param>
/// <param name="IsDevelopment">Whether it is there for development alone.</param>
/// <param name="IsOptional">Whether npm may leave it out, as on another operating system.</param>
public sealed record NpmPackage(string Version, string Integrity, string? Node, bool IsDevelopment, bool IsOptional)
{
    /// <summary>Reads an entry.</summary>
    public static NpmPackage Read(JsonElement entry) => new(
        entry.GetProperty("version").GetString()!,
        entry.GetProperty("integrity").GetString()!,
        entry.TryGetProperty("engines", out var engines) && engines.TryGetProperty("node", out var node) ? node.GetString() : null,
        Is(entry, "dev"),
        Is(entry, "optional") || Is(entry, "devOptional"));

    private static bool Is(JsonElement entry, string flag) => entry.TryGetProperty(flag, out var value) && value.GetBoolean();
}
