namespace CardWeb.Tf.Modules;

/// <summary>
/// What the web servers may do in AWS, through a role that their instance profile hands them.
/// See https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html
/// </summary>
public sealed record ServerRoleSettings
{
    /// <summary>AWS's policy for <see cref="SystemsManager"/>.</summary>
    internal const string SystemsManagerPolicy = "AmazonSSMManagedInstanceCore";

    /// <summary>
    /// Whether Systems Manager may manage the servers: a shell by Session Manager, so that no SSH port need be open.
    /// card-web01 then installs the SSM agent at its first boot, and its images hold it. Default: true.
    /// See https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html
    /// </summary>
    public bool SystemsManager { get; init; } = true;

    /// <summary>Further managed policies, by ARN, up to nine, each of another name. Default: none. A policy attached outside Terraform is taken off by the next deployment.</summary>
    public IReadOnlyList<string> PolicyArns { get; init; } = [];
}
