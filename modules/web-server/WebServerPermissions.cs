namespace CardWeb.Tf.Modules;

/// <summary>What delivering web servers takes, one by one or by a fleet.</summary>
internal sealed class WebServerPermissions : ModulePermissions
{
    /// <inheritdoc/>
    public override string Subject => "servers";

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceKind> Kinds { get; } =
    [
        new("aws_instance")
        {
            Read =
            [
                "ec2:DescribeAddresses", "ec2:DescribeIamInstanceProfileAssociations", "ec2:DescribeInstanceAttribute", "ec2:DescribeInstanceCreditSpecifications",
                "ec2:DescribeInstanceTypes", "ec2:DescribeInstances", "ec2:DescribeNetworkInterfaces", "ec2:DescribeTags",
                "ec2:DescribeVolumes", "ec2:DescribeVolumesModifications", "ec2:GetInstanceUefiData", "iam:GetInstanceProfile",
            ],
            Make = ["ec2:RunInstances"],
            Change =
            [
                "ec2:AssociateIamInstanceProfile", "ec2:DisassociateIamInstanceProfile", "ec2:ModifyInstanceAttribute",
                "ec2:ModifyInstanceCreditSpecification", "ec2:ModifyInstanceMaintenanceOptions", "ec2:ModifyInstanceMetadataOptions",
                "ec2:ModifyInstancePlacement", "ec2:ModifyNetworkInterfaceAttribute", "ec2:ModifyPrivateDnsNameOptions", "ec2:ModifyVolume",
                "ec2:MonitorInstances", "ec2:ReplaceIamInstanceProfileAssociation", "ec2:StartInstances", "ec2:StopInstances",
                "ec2:UnmonitorInstances",
            ],
            End = ["ec2:TerminateInstances"],
            Arns = stack => [stack.Ec2("instance"), stack.Ec2("volume")],
            Touches = stack =>
            [
                stack.Ec2("security-group"),
                .. ExistingNetworkPermissions.Subnets(stack),
                .. stack.Contents.Has("aws_ami_from_instance") ? [stack.Ec2WithoutAccount("image")] : Array.Empty<string>(),
                .. stack.Contents.Has("aws_launch_template") ? [stack.Ec2("launch-template")] : Array.Empty<string>(),
            ],
        },
    ];

    /// <inheritdoc/>
    public override IEnumerable<PolicyStatement> Beyond(DeliveredStack stack) =>
    [
        .. Interfaces(stack),
        .. ExistingNetworkPermissions.Of(stack, "ec2:RunInstances", "subnet"),
        .. KindStatements.Statement("NamedForServers", ["ec2:RunInstances"], Named(stack)),
        .. ImagePermissions.Launch(stack),
        .. Keys(stack),
        .. ServerRolePermissions.Pass(stack),
    ];

    // A server's network interface carries no tags, and nor does a snapshot that AWS takes for an image. The groups that
    // are put on an interface are asked about by themselves: they are the environment's own.
    private static IEnumerable<PolicyStatement> Interfaces(DeliveredStack stack) =>
    [
        .. KindStatements.Statement(
            "UntaggedInterfaces",
            ["ec2:ModifyNetworkInterfaceAttribute", "ec2:RunInstances"],
            [stack.Ec2("network-interface")],
            TagConditions.Untagged),
        .. KindStatements.Statement(
            "UntaggedSnapshots",
            ["ec2:RunInstances"],
            [stack.Ec2WithoutAccount("snapshot")],
            TagConditions.Untagged),
    ];

    private static IEnumerable<string> Named(DeliveredStack stack) =>
    [
        .. Values(stack, "key_name").Select(name => stack.Account.Regional("ec2", $"key-pair/{name}")),
        .. Values(stack, "placement_group").Select(name => stack.Account.Regional("ec2", $"placement-group/{name}")),
        .. Within(stack, "group_name").Select(name => stack.Account.Regional("ec2", $"placement-group/{name}")),
        .. Values(stack, "ami").Select(id => stack.Account.RegionalWithoutAccount("ec2", $"image/{id}")),
    ];

    private static IEnumerable<string> Values(DeliveredStack stack, string attribute) =>
        stack.Contents.Values("aws_instance", attribute).Concat(stack.Contents.Values("aws_launch_template", attribute));

    private static IEnumerable<string> Within(DeliveredStack stack, string attribute) =>
        stack.Contents.ValuesWithin("aws_instance", attribute).Concat(stack.Contents.ValuesWithin("aws_launch_template", attribute));

    // What EC2 does with the keys of volumes, in the caller's name.
    private static IEnumerable<PolicyStatement> Keys(DeliveredStack stack)
    {
        string[] keys = [.. Within(stack, "kms_key_id")];
        var viaEc2 = PolicyCondition.When("StringEquals", ("kms:ViaService", [stack.Account.Service($"ec2.{stack.Account.Region}")]));
        return
        [
            .. KindStatements.Statement(
                "VolumeKeys",
                ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
                keys,
                viaEc2),
            .. KindStatements.Statement(
                "LendVolumeKeys",
                ["kms:CreateGrant"],
                keys,
                viaEc2.And("Bool", ("kms:GrantIsForAWSResource", ["true"]))),
        ];
    }
}
