namespace CardWeb.Tf.Environments;

/// <summary>What is asked of instances and of the launch templates that make them.</summary>
internal static class ServerPolicies
{
    public static PolicyRule Imdsv2 { get; } = new("server-imdsv2", "Instance metadata answers to tokens alone", "CKV_AWS_79", "AWS-0028", "AWS-0130", "EC2.8");

    public static PolicyRule MetadataHops { get; } = new("server-metadata-hops", "Instance metadata goes no further than one hop", "CKV_AWS_341");

    public static PolicyRule Volumes { get; } = new("server-volumes-encrypted", "Every volume of an instance is encrypted, the root volume said to be", "CKV_AWS_8", "AWS-0131", "EC2.3");

    public static PolicyRule TemplateVolumes { get; } = new("template-volumes-encrypted", "Every volume of a launch template is encrypted, and one is told");

    public static PolicyRule NoPublicAddress { get; } = new("server-no-public-address", "No server has a public address: not its own, not its subnet's, no elastic one", "CKV_AWS_88", "EC2.9");

    public static PolicyRule Monitoring { get; } = new("server-monitoring", "Servers are monitored in detail", "CKV_AWS_126");

    public static PolicyRule EbsOptimized { get; } = new("server-ebs-optimized", "Servers are EBS-optimized", "CKV_AWS_135");

    public static PolicyRule Profile { get; } = new("server-profile", "Servers have an instance profile", "CKV2_AWS_41");

    public static PolicyRule SessionManager { get; } = new("server-session-manager", "The profile's role lets Session Manager in, so that no SSH key is needed, and there is none", "SSM.1");

    public static PolicyRule NoSecrets { get; } = new("user-data-no-secrets", "User data is told in full and holds no secret", "CKV_AWS_46", "AWS-0029");
}
