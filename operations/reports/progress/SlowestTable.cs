using Spectre.Console;

namespace CardWeb.Tf.Operations.Reports.Progress;

/// <summary>The table of the resources that took longest.</summary>
public static class SlowestTable
{
    private const int Most = 5;

    /// <summary>Makes it; null when Terraform worked on none.</summary>
    public static Table? Of(IReadOnlyList<ResourceTime> times)
    {
        if (times.Count == 0)
            return null;

        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn(new Text("Slowest")));
        table.AddColumn(new TableColumn(new Text("Time")).NoWrap().RightAligned());
        table.AddColumn(new TableColumn(new Text("Done")));
        table.AddColumn(new TableColumn(new Text("Address")));
        foreach (var time in times.OrderByDescending(time => time.Elapsed).Take(Most))
        {
            table.AddRow(
                new Text(time.ConstructPath ?? "-"), new Text(Durations.Text(time.Elapsed)), new Text(time.Outcome), new Text(time.Address));
        }

        return table;
    }
}
