namespace CardWeb.Tf.Modules;

/// <summary>One web server: the specification that all share, and what is its own.</summary>
public sealed record WebServerOptions
{
    /// <summary>Its name, such as <c>card-web01</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it has in common with the others.</summary>
    public required ServerSpecification Specification { get; init; }

    /// <summary>The availability zone.</summary>
    public required string Zone { get; init; }

    /// <summary>The subnet, which lies in that zone.</summary>
    public required string SubnetId { get; init; }

    /// <summary>The security group.</summary>
    public required string SecurityGroupId { get; init; }

    /// <summary>The role it acts as. Null: the one of the specification's instance profile, if it names one.</summary>
    public ServerRole? Role { get; init; }

    /// <summary>The machine image it boots.</summary>
    public required string ImageId { get; init; }

    /// <summary>
    /// The cloud-init document of the golden server, run at its first boot. Null for a clone: its image has it all, data volumes too.
    /// </summary>
    public string? Bootstrap { get; init; }

    /// <summary>What has to stand before it boots.</summary>
    public IReadOnlyList<ITerraformDependable> After { get; init; } = [];
}
