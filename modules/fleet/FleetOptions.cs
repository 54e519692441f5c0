namespace CardWeb.Tf.Modules;

/// <summary>What a <see cref="Fleet"/> is made of.</summary>
public sealed record FleetOptions
{
    /// <summary>AWS names and tags.</summary>
    public required Names Names { get; init; }

    /// <summary>What its names have after the prefix, such as <c>fleet</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its size and its habits.</summary>
    public required FleetSettings Settings { get; init; }

    /// <summary>
    /// The specification of card-web01, which its servers share. What is about keeping one certain server does not apply
    /// to servers that the group replaces: hibernation and recovery.
    /// </summary>
    public required ServerSpecification Specification { get; init; }

    /// <summary>The network, over all of whose zones it spreads.</summary>
    public required Network Network { get; init; }

    /// <summary>The security group, the same as card-web01's.</summary>
    public required string SecurityGroupId { get; init; }

    /// <summary>The role its servers act as. Null: the one of the specification's instance profile, if it names one.</summary>
    public ServerRole? Role { get; init; }

    /// <summary>The machine image. Another one makes a new version of the launch template, and that an instance refresh.</summary>
    public required GoldenImage Image { get; init; }

    /// <summary>The target group that its servers register with.</summary>
    public required string TargetGroupArn { get; init; }

    /// <summary>What metrics call the balancer and, after a slash, that target group.</summary>
    public required string RequestLabel { get; init; }

    /// <summary>What has to stand before it: ways out, and the listeners, without which no server becomes healthy and AWS refuses to count requests.</summary>
    public IReadOnlyList<ITerraformDependable> After { get; init; } = [];
}
