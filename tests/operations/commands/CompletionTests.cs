using CardWeb.Tf.Operations;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Tests.Operations.Commands;

/// <summary>Completion with the Tab key, as the README sets it up.</summary>
public sealed class CompletionTests : BusyTests
{
    private WorkspaceFolder _folder = null!;

    [OneTimeSetUp]
    public void Given_a_workspace() => _folder = new WorkspaceFolder();

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [TestCase("card-web pl", "plan")]
    [TestCase("card-web up ", "development", "production", "staging")]
    [TestCase("card-web approve prod", "production")]
    [TestCase("card-web approve --ch", "--check")]
    [TestCase("card-web verify sta", "staging")]
    [TestCase("card-web plan production --mark", "--markdown")]
    [TestCase("card-web completion f", "fish")]
    public async Task Bash_is_offered_what_may_come_next(string line, params string[] offered)
    {
        Prerequisite.Require(OnPath.Find("bash") is not null, "bash");
        var script = (await _folder.Program.RunAsync("completion", "bash")).Output;
        var ask = $"{script}\nCOMP_LINE='{line}'; COMP_POINT={line.Length}; COMP_WORDS=({line}{(line.EndsWith(' ') ? "''" : "")}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))\n"
            + "_card_web\nprintf '%s\\n' \"${COMPREPLY[@]}\"";

        var result = await Cli.Wrap("bash").WithArguments(["--norc", "-c", ask]).WithWorkingDirectory(_folder.Path).ExecuteBufferedAsync();

        Assert.That(result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(name => name[0] is not ('/' or '-') || line.Contains("--")), Is.EqualTo(offered), result.StandardError);
    }

    [TestCase("bash", "bash", "-n")]
    [TestCase("zsh", "zsh", "-n")]
    [TestCase("fish", "fish", "--no-execute")]
    public async Task Each_shell_reads_its_script(string shell, string program, string option)
    {
        if (OnPath.Find(program) is null)
            Assert.Ignore($"No {program} on this machine.");

        var script = (await _folder.Program.RunAsync("completion", shell)).Output;
        var file = Path.Combine(_folder.Path, $"completion.{shell}");
        await File.WriteAllTextAsync(file, script);
        var result = await Cli.Wrap(program).WithArguments([option, file]).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();

        Assert.That((result.ExitCode, result.StandardError), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task Another_shell_is_an_error_that_names_those_that_there_are()
    {
        var result = await _folder.Program.RunAsync("completion", "tcsh");

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Error, Does.Contain("shell must be one of bash, zsh, fish, powershell, got: tcsh."));
    }

    [Test]
    public void The_README_sets_it_up_for_every_shell()
    {
        foreach (var shell in CardWeb.Tf.Operations.Commands.CompletionScript.Shells)
            Assert.That(Repository.Read("README.md"), Does.Contain($"dotnet run -- completion {shell}"));
    }
}
