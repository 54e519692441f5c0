namespace CardWeb.Tf.Modules;

/// <summary>The clones of card-web01.</summary>
public sealed record WebServersOptions
{
    /// <summary>The most servers that two digits can number.</summary>
    public const int MaximumClones = 98;

    /// <summary>AWS names and tags.</summary>
    public required Names Names { get; init; }

    /// <summary>The specification of card-web01, which clones share.</summary>
    public required ServerSpecification Specification { get; init; }

    /// <summary>The network, whose zones the clones are spread over, beginning with the second: card-web01 stands in the first.</summary>
    public required Network Network { get; init; }

    /// <summary>The security group, the same as card-web01's.</summary>
    public required string SecurityGroupId { get; init; }

    /// <summary>The role they act as, card-web01's too. Null: the one of the specification's instance profile, if it names one.</summary>
    public ServerRole? Role { get; init; }

    /// <summary>The machine image.</summary>
    public required string ImageId { get; init; }

    /// <summary>How many clones, 1 to 98.</summary>
    public required int Count { get; init; }
}
