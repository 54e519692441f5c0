using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>VPCs, subnets and flow logs. A network of someone else's, named by its id, is judged by whoever made it.</summary>
internal static class NetworkChecks
{
    private const int Year = 365;

    public static IReadOnlyList<PolicyCheck> All { get; } =
    [
        new(NetworkPolicies.FlowLogs, stack => [.. stack.Each("aws_vpc", "aws_default_vpc").Unless(vpc => HasFlowLog(stack, vpc.Address), "no flow log takes all of its traffic", "aws_flow_log of it with traffic_type = \"ALL\""), .. DefaultVpcs(stack).Where(vpc => !HasFlowLog(stack, vpc)).Select(vpc => new Fault(vpc, "no flow log takes all of its traffic", "aws_flow_log of it with traffic_type = \"ALL\""))]),
        new(NetworkPolicies.LogsKept, stack =>
        [
            .. stack.Each("aws_flow_log").Unless(log => IsKept(stack, log), "where it goes is not kept for a year, as far as can be told", "a log group or a bucket of this stack that keeps it a year"),
            .. stack.Each("aws_cloudwatch_log_group").Unless("retention_in_days", days => days.Number() >= Year, "365 or more"),
        ]),
        new(NetworkPolicies.Subnets, stack => stack.Each("aws_subnet", "aws_default_subnet").Unless(GivesNoAddress, "it hands out public addresses", "map_public_ip_on_launch = false")),
        new(NetworkPolicies.NotDefault, stack =>
        [
            .. DefaultVpcs(stack).Select(vpc => new Fault(vpc, "it is the account's default VPC", "a VPC of the environment's own")),
            .. stack.Each("aws_default_vpc").Select(vpc => new Fault(vpc.Address, "it is the account's default VPC", "a VPC of the environment's own")),
        ]),
    ];

    /// <summary>Whether a subnet of this stack hands out no public addresses.</summary>
    public static bool GivesNoAddress(StackResource subnet) =>
        subnet["map_public_ip_on_launch"] is { } given ? given.IsFalse() : subnet.Type == "aws_subnet";

    private static IEnumerable<string> DefaultVpcs(SynthesizedStack stack) =>
        stack.Data.Where(data => data.Type == "aws_vpc" && data["default"] is { } isDefault && !isDefault.IsFalse()).Select(data => $"data.{data.Address}");

    private static bool HasFlowLog(SynthesizedStack stack, string vpc) => stack.Certain("aws_flow_log").Any(log =>
        SynthesizedStack.AddressIn(log["vpc_id"]) is { } logged && TerraformAddress.OfResource(logged) == TerraformAddress.OfResource(vpc) && log["traffic_type"].Is("ALL"));

    private static bool IsKept(SynthesizedStack stack, StackResource log) => (log["log_destination"] ?? log["log_group_name"]) is { } destination
        && Destination(stack, destination) switch
        {
            { Type: "aws_cloudwatch_log_group" } group => group["retention_in_days"].Number() >= Year,
            { Type: "aws_s3_bucket" } bucket => BucketChecks.Rules(stack, bucket).SelectMany(rule => rule.Blocks("expiration"))
                .All(expiration => expiration["days"].Number() >= Year || (expiration["days"] is null && expiration["expired_object_delete_marker"].IsTrue())),
            _ => false,
        };

    // A bucket may be named in full as well, since its ARN follows from its name.
    private static StackResource? Destination(SynthesizedStack stack, JsonNode destination) =>
        stack.Referred(destination) ?? stack.Each("aws_s3_bucket").FirstOrDefault(bucket =>
            bucket["bucket"].IsTold() && destination.ToString().Split(":::")[^1].Split('/')[0] == bucket["bucket"]!.ToString());
}
