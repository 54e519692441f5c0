namespace CardWeb.Tf.Tests.Modules;

/// <summary>A file that the cloud-init document writes.</summary>
public sealed class CloudInitFile
{
    public required string Path { get; init; }

    public string? Permissions { get; init; }

    public required string Content { get; init; }
}
