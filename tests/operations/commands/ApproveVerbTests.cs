using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Runs.Approval;
using CardWeb.Tf.Operations.Terraform.Schemas;
using CardWeb.Tf.Tests.Environments;

namespace CardWeb.Tf.Tests.Operations.Commands;

/// <summary>The verb <c>approve</c>, from a folder in which nothing is approved to one in which everything is.</summary>
public sealed class ApproveVerbTests : BusyTests
{
    private WorkspaceFolder _folder = null!;

    private string Approved => Path.Combine(_folder.Path, ApprovedFiles.Folder);

    [SetUp]
    public void Given_a_workspace()
    {
        _folder = new WorkspaceFolder();
        foreach (var folder in (string[])["docs", "modules"])
            FolderCopy.Make(Path.Combine(Repository.Root, folder), Path.Combine(_folder.Path, folder));

        Directory.CreateDirectory(Path.Combine(_folder.Path, "operations", "terraform", "schemas"));
        foreach (var file in (string[])["README.md", "CardWeb.Tf.csproj", "operations/ExitCode.cs", $"operations/{ProviderSchema.ShippedFile}"])
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(_folder.Path, file));
    }

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task Without_any_approved_file_it_makes_them_and_then_has_nothing_to_do()
    {
        var check = await _folder.Program.RunAsync("approve", "--check");
        Assert.That((check.ExitCode, Directory.Exists(Approved)), Is.EqualTo((2, false)), check.ToString());
        Assert.That(check.Output, Does.Contain("+card-web-production/load-balancer/balancer = aws_lb.").And.EndsWith("To approve: dotnet run -- approve\n"));

        var approve = await _folder.Program.RunAsync("approve");
        Assert.That(approve.ExitCode, Is.Zero, approve.ToString());
        Assert.That(
            Directory.EnumerateFiles(Approved).Select(Path.GetFileName),
            Is.EquivalentTo(Stacks.SelectMany(stack => (string[])[$"{stack}.tf.json", $"{stack}.tree.txt"])));
        Assert.That(
            JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Approved, "card-web-staging.tf.json")))!["resource"]!["aws_lb"],
            Is.EqualTo(StackJson.Of("staging").Json["resource"]!["aws_lb"]).Using<JsonNode>(JsonNode.DeepEquals));

        var again = await _folder.Program.RunAsync("approve", "--check");
        Assert.That(again.ExitCode, Is.Zero, again.ToString());
        Assert.That(again.Output, Does.Match(@"\ANothing to approve: \d+ files are as the code makes them\.\n\z"));
    }

    [Test]
    public async Task It_approves_one_environment_or_everything_and_deletes_what_is_left_over()
    {
        _ = await _folder.Program.RunAsync("approve");
        var production = await ChangeAsync("card-web-production.tf.json");
        var staging = await ChangeAsync("card-web-staging.tree.txt");
        var removed = await ChangeAsync("card-web-qa.tree.txt");
        var module = Path.Combine(_folder.Path, "modules", "load-balancer", "LoadBalancer.cs");
        await File.WriteAllTextAsync(module, (await File.ReadAllTextAsync(module)).Replace("LbConfig", "EipConfig"));

        var one = await _folder.Program.RunAsync("approve", "production");
        Assert.That(one.ExitCode, Is.Zero, one.ToString());
        Assert.That(one.Output, Does.Contain("\n-changed\n").And.Contain("Approved: 1 file."));
        Assert.That((IsChanged(production), IsChanged(staging), IsChanged(removed)), Is.EqualTo((false, true, true)));

        var everything = await _folder.Program.RunAsync("approve");
        Assert.That(everything.ExitCode, Is.Zero, everything.ToString());
        Assert.That(everything.Output, Does.Contain($"removed: {ApprovedFiles.Folder}/card-web-qa.tree.txt (1 lines)").And.Contain("Approved: 3 files."));
        Assert.That(everything.Output, Does.Contain("\n+| [modules/load-balancer/LoadBalancer.cs](modules/load-balancer/LoadBalancer.cs) | `aws_eip` |\n"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(_folder.Path, "README.md")), Does.Contain("LoadBalancer.cs) | `aws_eip` |"));
        Assert.That((IsChanged(staging), File.Exists(removed)), Is.EqualTo((false, false)));

        var again = await _folder.Program.RunAsync("approve", "--check");
        Assert.That(again.ExitCode, Is.Zero, again.ToString());
        Assert.That(again.Output, Does.StartWith("Nothing to approve"));
    }

    [Test]
    public async Task It_asks_Terraform_for_the_shapes_of_a_resource_that_was_added()
    {
        var file = Path.Combine(_folder.Path, "operations", ProviderSchema.ShippedFile);
        var project = Path.Combine(_folder.Path, "CardWeb.Tf.csproj");
        await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project)).Replace("<AwsResources>", "<AwsResources>SsmParameter;"));

        var approve = await _folder.Program.RunAsync("approve");

        Assert.That(approve.ExitCode, Is.Zero, approve.ToString());
        Assert.That(ProviderSchema.Parse(await File.ReadAllTextAsync(file)).Of("aws_ssm_parameter").Member("value").IsSensitive, Is.True);
    }

    [Test]
    public async Task A_page_without_its_markers_is_an_error_that_says_what_to_put_back()
    {
        var page = Path.Combine(_folder.Path, "docs", "policies.md");
        await File.WriteAllTextAsync(page, (await File.ReadAllTextAsync(page)).Replace("<!-- end policies -->", ""));

        var result = await _folder.Program.RunAsync("approve");

        Assert.That((result.ExitCode, Directory.Exists(Approved)), Is.EqualTo((1, false)), result.ToString());
        Assert.That(result.Error, Does.StartWith("Error: docs/policies.md must have the lines '<!-- begin policies").And.Contain("'<!-- end policies -->'"));
    }

    private static IEnumerable<string> Stacks =>
        [.. Catalogue.All.Select(settings => settings.StackName), .. Accounts.All.Select(account => $"{account.StackName}-{account.AccountId}")];

    private static bool IsChanged(string file) => File.ReadAllText(file).EndsWith("changed\n", StringComparison.Ordinal);

    private async Task<string> ChangeAsync(string name)
    {
        var file = Path.Combine(Approved, name);
        await File.AppendAllTextAsync(file, "changed\n");
        return file;
    }
}
