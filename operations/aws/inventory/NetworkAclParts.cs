using System.Xml.Linq;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>
/// The network ACLs of a VPC. AWS's default one lets everything through:
/// https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html
/// </summary>
internal static class NetworkAclParts
{
    private const string Ipv6 = "::/0";

    // The last ones, which deny what nothing allows, have the numbers 32767 and 32768 and can't be taken away.
    private static readonly (string Number, string Range)[] s_given = [("100", "0.0.0.0/0"), ("101", Ipv6)];

    /// <summary>What differs from a VPC whose subnets all have the default one.</summary>
    public static IReadOnlyList<FoundPart> Of(string vpc, IReadOnlyList<XElement> acls)
    {
        var usual = acls.FirstOrDefault(IsDefault)?.Text("networkAclId") ?? "";
        return [.. acls.SelectMany(acl => IsDefault(acl) ? Rules(acl) : Other(vpc, acl, usual))];
    }

    private static bool IsDefault(XElement acl) => acl.Text("default") is "true";

    private static IEnumerable<FoundPart> Other(string vpc, XElement acl, string usual)
    {
        var id = acl.Text("networkAclId");
        var rules = string.Join("; ", acl.Items("entrySet").Where(entry => !IsLast(entry)).Select(Text));
        var text = rules.Length == 0 ? "denies everything" : rules;
        return
        [
            new FoundPart(PartKind.NetworkAcl, vpc, id, text),
            .. acl.Items("associationSet").Select(association => new FoundPart(
                PartKind.SubnetNetworkAcl, association.Text("subnetId"), id, text, $"{association.Text("networkAclAssociationId")} --network-acl-id {usual}")),
        ];
    }

    private static IEnumerable<FoundPart> Rules(XElement acl)
    {
        var id = acl.Text("networkAclId");
        XElement[] entries = [.. acl.Items("entrySet").Where(entry => !IsLast(entry))];
        return
        [
            .. entries.Where(entry => !IsGiven(entry)).Select(entry => new FoundPart(
                PartKind.NetworkAclRule, id, $"{Direction(entry)} {entry.Text("ruleNumber")}", Text(entry), Rule(Direction(entry), entry.Text("ruleNumber")))),
            .. new[] { "ingress", "egress" }.Where(way => !entries.Any(entry => IsGiven(entry) && Direction(entry) == way && entry.Text("cidrBlock").Length > 0)).Select(way =>
                new FoundPart(PartKind.MissingNetworkAclRule, id, $"{way} 100", "gone", Rule(way, "100"))),
        ];
    }

    private static string Rule(string way, string number) => $"--{way} --rule-number {number}";

    private static bool IsLast(XElement entry) => entry.Text("ruleNumber") is "32767" or "32768";

    private static bool IsGiven(XElement entry) =>
        entry.Text("ruleAction") is "allow" && entry.Text("protocol") is "-1" && s_given.Contains((entry.Text("ruleNumber"), Range(entry)));

    private static string Direction(XElement entry) => entry.Text("egress") is "true" ? "egress" : "ingress";

    private static string Range(XElement entry) => entry.Text("cidrBlock") is { Length: > 0 } range ? range : entry.Text("ipv6CidrBlock");

    private static string Text(XElement entry) => $"{entry.Text("ruleAction")} {Direction(entry)} {entry.Text("ruleNumber")} of {Range(entry)}";
}
