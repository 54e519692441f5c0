namespace CardWeb.Tf.Modules;

/// <summary>
/// The public machine image that card-web01 is born from. Debian names its owner and its images on
/// the page Cloud/AmazonEC2Image of its wiki.
/// </summary>
public sealed record BaseImageOptions
{
    /// <summary>The account of Debian.</summary>
    public const string Debian = "136693071363";

    /// <summary>An image by its id, <c>ami-…</c>; it belongs to one region. Default: none, the newest that the lookup finds.</summary>
    public string? ImageId { get; init; }

    /// <summary>The account that publishes the image, twelve digits. Default: Debian's.</summary>
    public string Owner { get; init; } = Debian;

    /// <summary>
    /// The release of Debian, 12 or 13, where <see cref="NamePattern"/> names no image. A card-web01 that is there keeps its own until it is replaced.
    /// Debian 12 has long-term support until June 2028. Default: 13. See https://www.debian.org/releases/
    /// </summary>
    public int DebianRelease { get; init; } = 13;

    /// <summary>The image's name, in which <c>*</c> stands for anything; other owners than Debian have names of their own. Default: null, that of the Debian release for the processor.</summary>
    public string? NamePattern { get; init; }

    /// <summary>Whether the lookup also finds images that their owner has deprecated. Default: false.</summary>
    public bool IncludeDeprecated { get; init; }

    /// <summary>The processor, which has to fit the instance type: <c>x86_64</c> or <c>arm64</c>. Default: <c>x86_64</c>.</summary>
    public string Architecture { get; init; } = "x86_64";

    /// <summary>The name that is looked up.</summary>
    internal string Name => NamePattern ?? FormattableString.Invariant($"debian-{DebianRelease}-{(Architecture == "arm64" ? "arm64" : "amd64")}-*");
}
