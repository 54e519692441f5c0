using System.Text.Json;
using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>
/// Pins each environment's and each account's JSON and construct tree to what was approved, so that a review shows what a change does.
/// What was received lies beside it: move it over the approved file to approve it.
/// </summary>
public sealed class ApprovedTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Environments => Catalogue.All.Select(settings => settings.Name);

    public static IEnumerable<string> BootstrappedAccounts => Accounts.All.Select(account => account.AccountId);

    [TestCaseSource(nameof(Environments))]
    public void The_JSON_is_as_approved(string environment) =>
        Verify($"card-web-{environment}.tf.json", StackJson.Of(environment).Json.ToJsonString(Indented));

    [TestCaseSource(nameof(Environments))]
    public void The_construct_tree_is_as_approved(string environment) =>
        Verify($"card-web-{environment}.tree.txt", string.Join('\n', Tree(StackJson.Of(environment))));

    [TestCaseSource(nameof(BootstrappedAccounts))]
    public void The_JSON_of_the_bootstrap_is_as_approved(string account) =>
        Verify($"card-web-bootstrap-{account}.tf.json", Bootstrap(account).Json.ToJsonString(Indented));

    [TestCaseSource(nameof(BootstrappedAccounts))]
    public void The_construct_tree_of_the_bootstrap_is_as_approved(string account) =>
        Verify($"card-web-bootstrap-{account}.tree.txt", string.Join('\n', Tree(Bootstrap(account))));

    private static StackJson Bootstrap(string account) => StackJson.Of(Accounts.All.Single(each => each.AccountId == account));

    private static IEnumerable<string> Tree(StackJson stack) =>
        stack.Data.Concat(stack.Resources).Select(resource => $"{PathOf(resource)} = {resource.Address}").Order();

    private static JsonNode? PathOf(StackResource resource) => resource["//"]!["metadata"]!["path"];

    private static void Verify(string name, string text)
    {
        var approved = Path.Combine(Repository.Root, "tests", "environments", "approved", name);
        var received = Path.ChangeExtension(approved, null) + ".received" + Path.GetExtension(approved);
        File.Delete(received);
        if (!File.Exists(approved) || File.ReadAllText(approved) != text + "\n")
        {
            File.WriteAllText(received, text + "\n");
            Assert.That(text + "\n", Is.EqualTo(File.Exists(approved) ? File.ReadAllText(approved) : ""), $"To approve: mv {received} {approved}");
        }
    }
}
