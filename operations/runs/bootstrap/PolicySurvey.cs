using System.Xml.Linq;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Aws.Inventory;

namespace CardWeb.Tf.Operations.Runs.Bootstrap;

/// <summary>Looks in an account for the managed policies of the CI roles, of which there can't be two of one name.</summary>
internal sealed class PolicySurvey(AwsAccess access, AccountSettings account)
{
    /// <summary>The ARN of each, by the address that it has in the bootstrap stack.</summary>
    internal async Task<IReadOnlyList<(string Address, string? Id)>> RunAsync(CancellationToken cancel)
    {
        using PagedQuery query = new(access, "iam", "2010-05-08");
        var pages = await query.AllAsync("ListPolicies", [new("Scope", "Local")], cancel);
        return
        [
            .. from policy in pages.SelectMany(page => page.Descendants("Policies")).Elements("member")
               from address in BootstrapAddress.PoliciesNamed(policy.Element("PolicyName")!.Value, account)
               select (address, policy.Element("Arn")!.Value),
        ];
    }
}
