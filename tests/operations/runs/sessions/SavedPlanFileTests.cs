using System.IO.Compression;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Runs.Plans;
using CardWeb.Tf.Operations.Runs.Sessions;

namespace CardWeb.Tf.Tests.Operations.Runs.Sessions;

/// <summary>Files that are no plan, or not the one that was reviewed.</summary>
public sealed class SavedPlanFileTests
{
    private TemporaryFolder _folder = null!;
    private SavedPlanFile _file = new("unnamed.tfplan");

    [SetUp]
    public void Given_a_folder() => _folder = new TemporaryFolder();

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void Nobody_but_its_owner_may_read_it_and_git_ignores_it()
    {
        _file = SavedPlanFile.At(Path.Combine(_folder.Path, "deep", "x.tfplan"), "");
        _file.Prepare();

        Assert.That(OperatingSystem.IsWindows() || File.GetUnixFileMode(_file.Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), Is.True);
        Assert.That(Repository.Read(".gitignore").Split('\n'), Does.Contain("*.tfplan").And.Contain("*.tfplan.json"));
        Assert.That(() => SavedPlanFile.At("plan.bin", ""), Throws.TypeOf<OperationException>().With.Message.Contains("must end with '.tfplan'"));
    }

    [Test]
    public void What_an_earlier_plan_left_is_taken_away()
    {
        _file = SavedPlanFile.At(Path.Combine(_folder.Path, "x.tfplan"), "");
        File.WriteAllText(_file.Path, "old");
        File.WriteAllText(_file.Record, "old");

        _file.Prepare();

        Assert.That((File.ReadAllText(_file.Path), File.Exists(_file.Record)), Is.EqualTo(("", false)));
    }

    [TestCase("", "not a saved plan")]
    [TestCase("not a zip", "not a saved plan")]
    public void A_file_that_is_no_archive_is_told(string content, string told)
    {
        var path = Path.Combine(_folder.Path, "x.tfplan");
        File.WriteAllText(path, content);

        Assert.That(() => PlanArchive.Read(path), Throws.TypeOf<OperationException>().With.Message.Contains(told).And.Message.Contains("dotnet run -- plan"));
    }

    [Test]
    public void An_archive_of_something_else_is_told() =>
        Assert.That(() => Read(("readme.txt", "hello")), Throws.TypeOf<OperationException>().With.Message.Contains("it has no plan inside"));

    [Test]
    public void A_state_that_is_none_is_told() =>
        Assert.That(() => Read(("tfplan", ""), ("tfstate-prev", "{}")), Throws.TypeOf<OperationException>().With.Message.Contains("no serial number"));

    [TestCase("tfconfig/m-/extra.tf", "resource {}", "extra.tf")]
    [TestCase("tfconfig/m-inner/main.tf.json", "{}", "m-inner")]
    [TestCase("tfconfig/m-/x_override.tf.json", """{"resource":{}}""", "x_override.tf.json")]
    [TestCase("tfconfig/m-/x_override.tf.json", """{"provider":{"aws":{"max_retries":1}}}""", null)]
    public void Configuration_beside_the_stack_cannot_be_judged_unless_it_only_sets_the_provider(string name, string content, string? problem)
    {
        var archive = Read(("tfplan", ""), ("tfconfig/m-/cdk.tf.json", "{}"), ("tfconfig/modules.json", "[]"), (name, content));

        Assert.That(archive.Stack.Problem, problem is null ? Is.Null : Does.Contain(problem));
    }

    [TestCase(null, "no record")]
    [TestCase("{", "damaged")]
    [TestCase("{}", "damaged")]
    [TestCase("""{"schema":"other/1","environment":"x","stack":"x","sha256":"x","origin":{"terraform":"1","providers":[],"cdktf":"1","createdAt":"2026-01-01T00:00:00Z"},"hasChanges":true,"gatePassed":true,"refused":[],"allowed":[]}""", "other/1")]
    public void A_record_that_is_missing_or_of_another_kind_is_told(string? record, string told)
    {
        _file = new SavedPlanFile(Path.Combine(_folder.Path, "x.tfplan"));
        File.WriteAllText(_file.Path, "");
        if (record is not null)
            File.WriteAllText(_file.Record, record);

        Assert.That(() => SavedPlanRecord.Read(_file), Throws.TypeOf<OperationException>().With.Message.Contains(told).And.Message.Contains("dotnet run -- plan").And.Property("ExitCode").EqualTo(ExitCode.Error));
    }

    [Test]
    public void A_plan_that_is_not_there_is_told() =>
        Assert.That(() => SavedPlanRecord.Read(new SavedPlanFile("/nowhere/x.tfplan")), Throws.TypeOf<OperationException>().With.Message.Contains("There is no plan '/nowhere/x.tfplan'"));

    private PlanArchive Read(params (string Name, string Text)[] entries)
    {
        var path = Path.Combine(_folder.Path, "made.tfplan");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using StreamWriter writer = new(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return PlanArchive.Read(path);
    }
}
