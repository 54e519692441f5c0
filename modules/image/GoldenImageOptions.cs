namespace CardWeb.Tf.Modules;

/// <summary>One approved version of the web server's machine image.</summary>
public sealed record GoldenImageOptions
{
    /// <summary>AWS names and tags.</summary>
    public required Names Names { get; init; }

    /// <summary>The server that is copied with every volume attached to it: card-web01.</summary>
    public required WebServer Source { get; init; }

    /// <summary>The approved version, such as <c>1.0.0</c>. Setting it declares the server good: the image is taken at the next deployment.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// False (the default): the server is rebooted, so that its file system is consistent, and serves nothing meanwhile.
    /// True: it goes on serving, and the copy is what a power cut would leave behind.
    /// See https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/creating-an-ami-ebs.html
    /// </summary>
    public bool SnapshotWithoutReboot { get; init; }

    /// <summary>When AWS begins to hide the image from lookups, a whole minute such as <c>2027-12-31T00:00:00Z</c>, at most ten years ahead. Default: never. Running servers and known ids are not concerned.</summary>
    public DateTimeOffset? DeprecateAt { get; init; }
}
