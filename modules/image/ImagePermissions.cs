namespace CardWeb.Tf.Modules;

/// <summary>What delivering machine images takes.</summary>
internal sealed class ImagePermissions : ModulePermissions
{
    /// <inheritdoc/>
    public override string Subject => "servers";

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceKind> Kinds { get; } =
    [
        new("data.aws_ami") { Read = ["ec2:DescribeImages"] },
        new("aws_ami_from_instance")
        {
            Read = ["ec2:DescribeImageAttribute", "ec2:DescribeImages", "ec2:DescribeInstances", "ec2:DescribeSnapshotAttribute", "ec2:DescribeSnapshots"],
            Make = ["ec2:CreateImage"],
            Change = ["ec2:DisableImageDeprecation", "ec2:EnableImageDeprecation", "ec2:ModifyImageAttribute"],
            End = ["ec2:DeregisterImage"],
            Arns = stack => [stack.Ec2WithoutAccount("image")],
            Touches = stack => [stack.Ec2("instance")],
        },
    ];

    /// <summary>Launching from the base image, by whose it is: it is another account's, and its tags are not seen here.</summary>
    internal static IEnumerable<PolicyStatement> Launch(DeliveredStack stack)
    {
        string[] owners = [.. stack.Contents.Values("data.aws_ami", "owners").Select(owner => owner == "self" ? stack.Account.Id : owner)];
        return owners is [] ? [] :
            KindStatements.Statement(
                "LaunchBaseImage",
                ["ec2:RunInstances"],
                [stack.Ec2WithoutAccount("image")],
                PolicyCondition.When("StringEquals", ("ec2:Owner", owners)));
    }

    /// <inheritdoc/>
    public override IEnumerable<PolicyStatement> Beyond(DeliveredStack stack) => !stack.Contents.Has("aws_ami_from_instance") ? [] :
    [
        // Neither AWS nor Terraform tags the snapshots of an image. AWS deletes none that an image is made of.
        .. KindStatements.Statement(
            "Snapshots",
            ["ec2:CreateImage", "ec2:DeleteSnapshot"],
            [stack.Ec2WithoutAccount("snapshot")],
            TagConditions.Untagged),
        .. KindStatements.Statement(
            "OwnSnapshots",
            ["ec2:DeleteSnapshot"],
            [stack.Ec2WithoutAccount("snapshot")],
            TagConditions.Own(stack)),
    ];
}
