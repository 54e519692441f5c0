namespace CardWeb.Tf.Modules;

/// <summary>Which pages may show the site in a frame: the header X-Frame-Options.</summary>
public enum FrameOptions
{
    /// <summary>None.</summary>
    Deny,

    /// <summary>The site's own.</summary>
    SameOrigin,
}
