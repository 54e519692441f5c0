namespace CardWeb.Tf.Modules;

/// <summary>Clones of card-web01, from card-web02 on, spread over the zones. A clone runs no set-up of its own.</summary>
public sealed class WebServers : Construct
{
    /// <summary>Makes the clones.</summary>
    public WebServers(Construct scope, string id, WebServersOptions options)
        : base(scope, id)
    {
        var count = new WebServersValidator().Checked(options).Count;
        Servers = [.. Enumerable.Range(2, count).Select(number => Clone(number, options))];
    }

    /// <summary>The clones, card-web02 first.</summary>
    public IReadOnlyList<WebServer> Servers { get; }

    private WebServer Clone(int number, WebServersOptions options)
    {
        var zone = options.Network.Zones[(number - 1) % options.Network.Zones.Count];
        return new WebServer(this, FormattableString.Invariant($"{number:00}"), new WebServerOptions
        {
            Name = options.Names.Server(number),
            Specification = options.Specification,
            Zone = zone,
            SubnetId = options.Network.ServerSubnetId(zone),
            SecurityGroupId = options.SecurityGroupId,
            Role = options.Role,
            ImageId = options.ImageId,
            After = options.Network.WaysOut,
        });
    }
}
