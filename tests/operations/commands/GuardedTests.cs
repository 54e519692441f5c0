using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Commands;
using CardWeb.Tf.Operations.Reports;
using Spectre.Console.Testing;

namespace CardWeb.Tf.Tests.Operations.Commands;

public sealed class GuardedTests
{
    [Test]
    public void Every_problem_with_the_settings_is_told()
    {
        var (code, error) = Run(() => throw new InvalidSettingsException(["one is wrong", "another is wrong"]));

        Assert.That((code, error), Is.EqualTo((ExitCode.Error, "Error: one is wrong\nanother is wrong\n")));
    }

    [Test]
    public void What_an_operation_says_is_told_with_its_exit_code()
    {
        var (code, error) = Run(() => throw new OperationException("it is locked", ExitCode.Locked));

        Assert.That((code, error), Is.EqualTo((ExitCode.Locked, "Error: it is locked\n")));
    }

    [Test]
    public void What_no_one_foresaw_is_told_in_a_line_and_its_trace_is_kept_in_a_file()
    {
        var (code, error) = Run(() => throw new InvalidOperationException("odd"));

        var file = error.Trim().Split("Details: ")[1];
        Assert.That((code, error), Is.EqualTo((ExitCode.Error, $"Error: Unexpected error: odd\nDetails: {file}\n")));
        Assert.That(File.ReadAllText(file), Does.Contain("InvalidOperationException: odd").And.Contain("   at "));
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(Path.GetDirectoryName(file)!), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static (ExitCode Code, string Error) Run(Action work)
    {
        using var output = new TestConsole();
        using var error = new StringWriter();
        return (Guarded.Run(new OperationConsole(output, error), work), error.ToString().ReplaceLineEndings("\n"));
    }
}
