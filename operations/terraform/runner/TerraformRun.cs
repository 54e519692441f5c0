using System.Text;

namespace CardWeb.Tf.Operations.Terraform.Runner;

/// <summary>What one command wrote while it ran.</summary>
internal sealed class TerraformRun(Action<TerraformEvent>? onEvent)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly StringBuilder _plain = new();
    private readonly Lock _lock = new();

    public int ExitCode { get; set; }

    public ChangeSummary Changes { get; private set; } = new();

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public string Plain => _plain.ToString();

    public void Read(string line)
    {
        if (TerraformEvent.Parse(line) is not { } told)
        {
            ReadPlain(line);
            return;
        }

        lock (_lock)
            Keep(told);
        onEvent?.Invoke(told);
    }

    public void ReadPlain(string line)
    {
        lock (_lock)
            _plain.AppendLine(line);
    }

    private void Keep(TerraformEvent told)
    {
        Changes = told.Changes ?? Changes;
        if (told.Diagnostic is not null)
            _diagnostics.Add(told.Diagnostic);
    }
}
