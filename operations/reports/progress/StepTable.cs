using Spectre.Console;

namespace CardWeb.Tf.Operations.Reports.Progress;

/// <summary>The table of steps, with the time of each.</summary>
public static class StepTable
{
    /// <summary>Makes it.</summary>
    public static Table Of(IReadOnlyList<StepTime> steps)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn(new Text("Step")).NoWrap());
        table.AddColumn(new TableColumn(new Text("Time")).NoWrap().RightAligned());
        table.AddColumn(new TableColumn(new Text("Outcome")));
        foreach (var step in steps)
            table.AddRow(new Text(step.Name), new Text(Durations.Text(step.Elapsed)), new Text(step.Outcome));

        var total = TimeSpan.FromTicks(steps.Sum(step => step.Elapsed.Ticks));
        table.AddRow(new Text("total"), new Text(Durations.Text(total)), new Text(""));
        return table;
    }
}
