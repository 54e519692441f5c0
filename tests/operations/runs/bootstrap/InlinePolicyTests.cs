using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Tests.Authorization;
using CliWrap;

namespace CardWeb.Tf.Tests.Operations.Runs.Bootstrap;

/// <summary>An account whose roles have their rights inline, as bootstraps once made them.</summary>
public sealed class InlinePolicyTests : DeployingTests
{
    private const string Nothing =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}]}""";

    private static readonly EnvironmentSettings s_settings = Catalogue.Find("development");

    private static readonly (string Role, string Label)[] s_roles =
        [(Accounts.All[0].PlanRole, "plan"), (AccountSettings.ApplyRole(s_settings), "apply_development")];

    private static readonly (string Name, string Value)[] s_other = [("RoleName", "other"), ("AssumeRolePolicyDocument", Nothing)];

    private BootstrapRun _run = null!;

    [OneTimeSetUp]
    public async Task Given_such_an_account()
    {
        _run = await BootstrapRun.StartAsync();
        Assert.That((await _run.RunAsync(s_settings)).ExitCode, Is.Zero);
        using PagedQuery iam = new(_run.Access(s_settings), "iam", "2010-05-08");
        foreach (var (role, _) in s_roles)
        {
            foreach (var arn in await AttachedAsync(iam, role))
            {
                await CallAsync(iam, "DetachRolePolicy", ("RoleName", role), ("PolicyArn", arn));
                await CallAsync(iam, "DeletePolicy", ("PolicyArn", arn));
            }

            await CallAsync(iam, "PutRolePolicy", ("RoleName", role), ("PolicyName", "permissions"), ("PolicyDocument", Nothing));
        }

        await _run.PutStateAsync(s_settings, Aged(JsonNode.Parse((await _run.StateAsync(s_settings))!)!.AsObject()));
    }

    [OneTimeTearDown]
    public async Task Remove() => await _run.DisposeAsync();

    [Test]
    public async Task Managed_policies_are_attached_before_the_inline_ones_go_and_a_second_run_changes_nothing()
    {
        var move = await _run.RunAsync(s_settings);
        var again = await _run.RunAsync(s_settings);
        using PagedQuery iam = new(_run.Access(s_settings), "iam", "2010-05-08");

        Assert.That((move.ExitCode, again.ExitCode), Is.EqualTo((0, 0)), $"{move}{again}");
        Assert.That(again.Output, Does.Contain("No changes."));
        Assert.That(await AttachedAsync(iam, Accounts.All[0].PlanRole), Has.Count.EqualTo(2));
        foreach (var (role, _) in s_roles)
        {
            Assert.That(await NamesAsync(iam, "ListRolePolicies", role, "PolicyNames"), Is.Empty, role);
            Assert.That(OrderOf(await _run.IamCallsAsync(), role), Does.Match("^(AttachRolePolicy )+DeleteRolePolicy $"));
        }
    }

    [Test]
    [DependsOnTest(nameof(Managed_policies_are_attached_before_the_inline_ones_go_and_a_second_run_changes_nothing))]
    public async Task As_a_role_the_emulator_refuses_what_the_role_may_not_do_until_that_is_ended()
    {
        _ = await Authority.GetAsync();
        using PagedQuery iam = new(_run.Access(s_settings), "iam", "2010-05-08");
        using CancellationTokenSource end = new();
        TaskCompletionSource<string> said = new();
        var program = Path.Combine(Repository.Root, "tests", "authorization", "as-role.mjs");
        var asRole = Cli.Wrap("node").WithArguments([program, Accounts.All[0].PlanRole])
            .WithWorkingDirectory(_run.InFolder("."))
            .WithStandardOutputPipe(PipeTarget.ToDelegate(line => said.TrySetResult(line)))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(CancellationToken.None, end.Token);

        Assert.That(
            await said.Task.WaitAsync(TimeSpan.FromMinutes(1)),
            Is.EqualTo("The emulator refuses what card-web-plan may not do. Ctrl-C ends it."));
        await Assert.ThatAsync(
            async () => await CallAsync(iam, "CreateRole", s_other),
            Throws.TypeOf<AwsRefusalException>().With.Message.Contains("card-web-plan may not iam:CreateRole"));
        await end.CancelAsync();
        await Assert.ThatAsync(async () => await asRole, Throws.InstanceOf<OperationCanceledException>());
        await Assert.ThatAsync(async () => await CallAsync(iam, "CreateRole", s_other), Throws.Nothing);
    }

    // The calls since the account was made to look old, of which the last is PutRolePolicy.
    private static string OrderOf(IReadOnlyList<(string Action, string Role)> calls, string role)
    {
        string[] ofRole = [.. calls.Where(call => call.Role == role).Select(call => call.Action)];
        var since = ofRole[(Array.LastIndexOf(ofRole, "PutRolePolicy") + 1)..];
        return string.Concat(since.Where(action => action is "AttachRolePolicy" or "DeleteRolePolicy").Select(action => action + " "));
    }

    private static string Aged(JsonObject state)
    {
        var resources = state["resources"]!.AsArray();
        foreach (var resource in Of(resources, "aws_iam_policy", "aws_iam_role_policy_attachment"))
            _ = resources.Remove(resource);

        foreach (var exclusive in Of(resources, "aws_iam_role_policies_exclusive"))
            exclusive["instances"]![0]!["attributes"]!["policy_names"] = new JsonArray("permissions");

        foreach (var exclusive in Of(resources, "aws_iam_role_policy_attachments_exclusive"))
            exclusive["instances"]![0]!["attributes"]!["policy_arns"] = new JsonArray();

        foreach (var (role, label) in s_roles)
            resources.Add(Inline(role, label));

        state["serial"] = state["serial"]!.GetValue<int>() + 1;
        return state.ToJsonString();
    }

    private static JsonNode Inline(string role, string label) => JsonNode.Parse($$"""
        {
          "mode": "managed", "type": "aws_iam_role_policy", "name": "{{label}}",
          "provider": "provider[\"registry.terraform.io/hashicorp/aws\"]",
          "instances": [{
            "schema_version": 0,
            "attributes": {
              "id": "{{role}}:permissions", "name": "permissions", "name_prefix": "", "role": "{{role}}",
              "policy": {{JsonValue.Create(Nothing).ToJsonString()}}
            },
            "sensitive_attributes": []
          }]
        }
        """)!;

    private static JsonNode[] Of(JsonArray resources, params string[] types) =>
        [.. resources.OfType<JsonNode>().Where(each => types.Contains(each["type"]!.ToString()))];

    private static async Task CallAsync(PagedQuery iam, string action, params (string Name, string Value)[] parameters) =>
        _ = await iam.AllAsync(action, [.. parameters.Select(each => KeyValuePair.Create(each.Name, each.Value))], CancellationToken.None);

    private static Task<IReadOnlyList<string>> AttachedAsync(PagedQuery iam, string role) =>
        NamesAsync(iam, "ListAttachedRolePolicies", role, "PolicyArn");

    private static async Task<IReadOnlyList<string>> NamesAsync(PagedQuery iam, string action, string role, string element)
    {
        var pages = await iam.AllAsync(action, [new("RoleName", role)], CancellationToken.None);
        var found = pages.SelectMany(page => page.Descendants(element));
        var names = element is "PolicyNames" ? found.SelectMany(list => list.Elements("member")) : found;
        return [.. names.Select(name => name.Value)];
    }
}
