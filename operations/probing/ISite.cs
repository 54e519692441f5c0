namespace CardWeb.Tf.Operations.Probing;

/// <summary>The site, as a client finds it.</summary>
public interface ISite
{
    /// <summary>What is asked for.</summary>
    Uri Page { get; }

    /// <summary>Asks once, on a connection of its own.</summary>
    Task<SiteAnswer> AskAsync(CancellationToken cancel);
}
