using CardWeb.Tf.Operations.Checks.Gate;
using Spectre.Console;

namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>Writes a plan's report to the console.</summary>
public static class TerminalPlan
{
    private const string Arrow = "→";

    /// <summary>All of it; one line when nothing changes.</summary>
    public static void Write(OperationConsole console, PlanReport report)
    {
        console.Line(report.Verdict);
        if (!report.HasChanges)
            return;

        Show(console, ["Lost", "Resource", "Terraform address", "Why"], report.Losses.Select(Loss));
        Show(console, ["What", "Resource", "Terraform address", "Note"], report.Resources.Where(resource => !resource.IsLoss).Select(Gain));
        Show(console, ["Resource", "Attribute", "Before", "", "After", ""], report.Resources.SelectMany(Attributes));
        Show(console, ["Output", "Before", "", "After"], report.Outputs.Select(Output));
        WriteGate(console, report.Gate);
        console.Line($"{report.Origin.CommitText}; {report.Origin.ToolsText}");
        console.Line($"SHA-256 of the plan: {report.Sha256}");
    }

    /// <summary>What is done to a resource, in one word.</summary>
    internal static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Destroy => "destroy",
        ChangeKind.Replace => "replace",
        ChangeKind.Forget => "forget",
        ChangeKind.Change => "change",
        ChangeKind.Add => "add",
        ChangeKind.Import => "import",
        _ => "move",
    };

    /// <summary>What else is to be known of a resource.</summary>
    internal static string Note(ResourceReport resource) => string.Join("; ", new[]
    {
        resource.PreviousAddress is { } previous ? $"moved from {previous}" : "",
        resource.ImportId is { } id ? $"imported as {id}" : "",
    }.Where(note => note.Length > 0));

    /// <summary>How many attributes are decided by AWS alone; empty when none are.</summary>
    internal static string LeftOut(ResourceReport resource) => (resource.Attributes.Count - resource.Telling.Count) switch
    {
        0 => "",
        1 => "and one more that is known after apply",
        var count => $"and {count} more that are known after apply",
    };

    private static string[] Loss(ResourceReport resource) =>
        [Word(resource.Kind), resource.ConstructPath ?? "-", resource.Address, string.Join("; ", new[] { resource.Why, Note(resource) }.Where(text => text.Length > 0))];

    private static string[] Gain(ResourceReport resource) => [Word(resource.Kind), resource.ConstructPath ?? "-", resource.Address, Note(resource)];

    private static string[] Output(ValueChange output) => [output.Path, output.Before ?? ValueChange.None, Arrow, output.After ?? ValueChange.None];

    private static IEnumerable<string[]> Attributes(ResourceReport resource)
    {
        if (resource.Kind is ChangeKind.Add)
            return [];

        var rows = resource.Telling.Select((attribute, at) => (string[])
        [
            at == 0 ? resource.Name : "",
            attribute.Path,
            attribute.Before ?? ValueChange.None,
            Arrow,
            attribute.After ?? ValueChange.None,
            attribute.ForcesReplacement ? "forces replacement" : "",
        ]);
        return LeftOut(resource) is { Length: > 0 } rest ? rows.Append(["", rest, "", "", "", ""]) : rows;
    }

    private static void WriteGate(OperationConsole console, GateVerdict gate)
    {
        foreach (var allowed in gate.Allowed)
            console.Line($"Allowed for this run: {allowed}");
    }

    private static void Show(OperationConsole console, string[] headings, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in headings)
            table.AddColumn(new TableColumn(new Text(heading)));

        foreach (var row in rows)
            table.AddRow([.. row.Select(cell => new Text(cell))]);

        if (table.Rows.Count > 0)
            console.Show(table);
    }
}
