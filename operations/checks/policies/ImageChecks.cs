using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>Machine images: looked up, taken, copied, handed to others.</summary>
internal static class ImageChecks
{
    public static IReadOnlyList<PolicyCheck> All { get; } =
    [
        new(ImagePolicies.Owner, stack => stack.Data.Where(data => data.Type is "aws_ami" or "aws_ami_ids").Where(data => !NamesOwners(data["owners"].Values()))
            .Select(data => new Fault($"data.{data.Address}", "owners is empty: an image of that name by any account matches", "owners with an account or an alias such as \"amazon\""))),
        new(ImagePolicies.Encrypted, Encrypted),
        new(ImagePolicies.NotPublic, NotPublic),
    ];

    private static bool NamesOwners(IReadOnlyList<JsonNode> owners) => owners.Count > 0 && owners.All(owner => owner.IsTold() && !owner.Is("*") && !owner.IsExpression());

    private static IEnumerable<Fault> Encrypted(SynthesizedStack stack) =>
    [
        .. stack.Each("aws_ami_from_instance").Unless(
            image => stack.Referred(image["source_instance_id"]) is { Type: "aws_instance" } source && ServerChecks.IsEncrypted(source),
            "it is taken of an instance whose volumes are not all encrypted, as far as can be told", "source_instance_id of an instance of this stack with encrypted volumes"),
        .. stack.Each("aws_ami_copy").Unless("encrypted", Attributes.IsTrue, "true"),
        .. stack.Each("aws_ami_copy").Unless("kms_key_id", Attributes.IsTold, "a key"),
        .. stack.Each("aws_ami").Unless(
            image => image.Body.Blocks("ebs_block_device") is { Count: > 0 } disks && disks.All(disk => disk["encrypted"].IsTrue()),
            "a volume of it is not said to be encrypted", "each ebs_block_device with encrypted = true"),
    ];

    private static IEnumerable<Fault> NotPublic(SynthesizedStack stack) => stack.Each("aws_ami_launch_permission").Unless(
        permission => permission["group"] is null && permission["account_id"].IsTold() && !permission["account_id"].IsExpression(),
        "it hands the image to a group, or to whom can't be told", "account_id of one account");
}
