using System.Globalization;
using CardWeb.Tf.Operations.Checks.Health;
using Spectre.Console;

namespace CardWeb.Tf.Operations.Reports.Health;

/// <summary>The table of servers and their health, strangers last.</summary>
public static class HealthTable
{
    /// <summary>Makes it.</summary>
    public static Table Of(HealthReport report)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in (string[])["Server", "Instance", "Zone", "Port", "State", "Reason"])
            table.AddColumn(new TableColumn(new Text(heading)).NoWrap());

        foreach (var server in report.All.Concat(report.Strangers.Select(target => new ServerHealth(ServerHealth.Stranger, target))))
            table.AddRow([.. Cells(server).Select(cell => new Text(cell))]);

        return table;
    }

    private static string[] Cells(ServerHealth server) =>
    [
        server.Name,
        server.Target.InstanceId,
        server.Target.Zone ?? "-",
        server.Target.Port?.ToString(CultureInfo.InvariantCulture) ?? "-",
        server.Target.State,
        server.Reason?.Text ?? "",
    ];
}
