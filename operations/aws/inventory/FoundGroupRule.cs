using CardWeb.Tf.Operations.GroupRules;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>A rule of a security group, as EC2 knows it.</summary>
/// <param name="Id">Its id, <c>sgr-…</c>.</param>
/// <param name="Rule">What it lets through.</param>
public sealed record FoundGroupRule(string Id, GroupRule Rule);
