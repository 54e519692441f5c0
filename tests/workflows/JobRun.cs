using System.Text;
using CliWrap.Buffered;

namespace CardWeb.Tf.Tests.Workflows;

/// <summary>What a job did.</summary>
internal sealed class JobRun(string folder)
{
    private readonly StringBuilder _log = new();

    /// <summary>Its clone of the repository.</summary>
    public string Folder { get; } = folder;

    /// <summary>The exit code of its last step.</summary>
    public int ExitCode { get; private set; }

    /// <summary>What its steps wrote into the summary.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>The environment variables that lead to AWS, once a role is assumed.</summary>
    public IReadOnlyDictionary<string, string?> Credentials { get; set; } = new Dictionary<string, string?>();

    /// <summary>Keeps what a step wrote.</summary>
    public void Add(string script, BufferedCommandResult result, string summary)
    {
        (ExitCode, Summary) = (result.ExitCode, Summary + summary);
        _log.AppendLine($"$ {script}").AppendLine(result.StandardOutput).AppendLine(result.StandardError);
    }

    /// <summary>All that its steps wrote.</summary>
    public override string ToString() => $"{_log}exit code {ExitCode}";
}
