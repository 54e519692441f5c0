namespace CardWeb.Tf.Modules;

/// <summary>The actions of deploying.</summary>
internal static class DeployActions
{
    /// <summary>What makes something, or changes what carries no tags of its own.</summary>
    internal static IReadOnlyList<string> Make { get; } =
    [
        "autoscaling:CreateAutoScalingGroup",
        "ec2:AllocateAddress",
        "ec2:AssociateRouteTable",
        "ec2:*CidrBlock",
        "ec2:AttachInternetGateway",
        "ec2:AuthorizeSecurityGroup*",
        "ec2:CreateFlowLogs",
        "ec2:CreateImage",
        "ec2:CreateInternetGateway",
        "ec2:CreateLaunchTemplate",
        "ec2:CreateNatGateway",
        "ec2:CreateRoute",
        "ec2:CreateRouteTable",
        "ec2:CreateSecurityGroup",
        "ec2:CreateSubnet",
        "ec2:CreateVpc",
        "ec2:CreateVpcEndpoint",
        "ec2:DeleteSnapshot",
        "ec2:DeregisterImage",
        "ec2:*ImageDeprecation",
        "ec2:DisassociateAddress",
        "ec2:DisassociateRouteTable",
        "ec2:ModifySecurityGroupRules",
        "ec2:ReplaceRouteTableAssociation",
        "ec2:RunInstances",
        "ec2:UpdateSecurityGroupRuleDescriptions*",
        "elasticloadbalancing:Create*",
    ];

    /// <summary>What changes or ends something that carries the environment's tags: whatever it is, for nothing else carries them.</summary>
    internal static IReadOnlyList<string> ChangeOwn { get; } =
    [
        "autoscaling:*",
        "ec2:*IamInstanceProfile*",
        "ec2:CreateLaunchTemplateVersion",
        "ec2:CreateTags",
        "ec2:Delete*",
        "ec2:DetachInternetGateway",
        "ec2:Modify*",
        "ec2:*onitorInstances",
        "ec2:RebootInstances",
        "ec2:ReleaseAddress",
        "ec2:ReplaceRoute",
        "ec2:RevokeSecurityGroup*",
        "ec2:StartInstances",
        "ec2:StopInstances",
        "ec2:TerminateInstances",
        "elasticloadbalancing:*egisterTargets",
        "elasticloadbalancing:*ListenerCertificates",
        "elasticloadbalancing:*Tags",
        "elasticloadbalancing:Delete*",
        "elasticloadbalancing:Modify*",
        "elasticloadbalancing:Set*",
    ];

    /// <summary>What manages a bucket, less reading and writing what is in it.</summary>
    internal static IReadOnlyList<string> Buckets { get; } =
    [
        "s3:CreateBucket",
        "s3:DeleteBucket*",
        "s3:Put*Configuration",
        "s3:PutBucket*",
    ];

    /// <summary>What changes or ends a key.</summary>
    internal static IReadOnlyList<string> Key { get; } =
    [
        "kms:*Alias",
        "kms:*agResource",
        "kms:EnableKeyRotation",
        "kms:PutKeyPolicy",
        "kms:ScheduleKeyDeletion",
        "kms:UpdateKeyDescription",
    ];

    /// <summary>What manages the servers' role, less the attaching of policies.</summary>
    internal static IReadOnlyList<string> ServerRole { get; } =
    [
        "iam:*InstanceProfile",
        "iam:*agRole",
        "iam:CreateRole",
        "iam:DeleteRole",
        "iam:DeleteRolePolicy",
        "iam:DetachRolePolicy",
        "iam:UpdateRole",
        "iam:UpdateRoleDescription",
    ];
}
