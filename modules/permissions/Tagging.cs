namespace CardWeb.Tf.Modules;

/// <summary>How a service tags its resources, and asks whether one may.</summary>
/// <param name="Tag">The call that tags.</param>
/// <param name="Untag">The call that takes tags off.</param>
/// <param name="CreateAction">The condition key that tells which call makes what is tagged. Null: the service has none.</param>
internal sealed record Tagging(string Tag, string Untag, string? CreateAction = null)
{
    /// <summary>EC2's.</summary>
    public static Tagging Ec2 { get; } = new("ec2:CreateTags", "ec2:DeleteTags", "ec2:CreateAction");

    /// <summary>Elastic Load Balancing's.</summary>
    public static Tagging Balancing { get; } =
        new("elasticloadbalancing:AddTags", "elasticloadbalancing:RemoveTags", "elasticloadbalancing:CreateAction");

    /// <summary>There are no tags, or AWS does not ask for them: what is named by its ARN is the environment's own.</summary>
    public static Tagging None { get; } = new("", "");
}
