using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Checks.Bootstrap;
using CardWeb.Tf.Operations.Terraform.Runner;
using Spectre.Console;

namespace CardWeb.Tf.Operations.Reports.Bootstrap;

/// <summary>Tells what a bootstrap came to, and what to do next.</summary>
public static class BootstrapReport
{
    /// <summary>The report as JSON, see docs/reports.md.</summary>
    public static string Json(BootstrapResult result) => ReportJson.Text(
        new
        {
            Schema = "card-web/bootstrap/1",
            Account = result.Account.AccountId,
            result.Account.Region,
            Environments = result.Account.Environments.Select(environment => environment.Name),
            result.Account.StateBucket,
            PlanRole = result.Account.RoleArn(result.Account.PlanRole),
            ApplyRoles = result.Account.Environments.ToDictionary(each => each.Name, each => result.Account.RoleArn(AccountSettings.ApplyRole(each))),
            result.IsComplete,
            Added = result.Changes.Add,
            Changed = result.Changes.Change,
            Destroyed = result.Changes.Remove,
            Imported = result.Changes.Import,
            result.Differences,
        });

    /// <summary>Writes what was done.</summary>
    public static void WriteDone(OperationConsole console, BootstrapResult result)
    {
        var account = result.Account;
        console.Line(result.HasMoved || result.Changes != new ChangeSummary() ? $"Account {account.AccountId} is bootstrapped." : "No changes.");
        console.Line();
        console.Line($"State bucket: {account.StateBucket} ({account.Region})");
        console.Line($"Plan role:    {account.RoleArn(account.PlanRole)}");
        foreach (var environment in account.Environments)
            console.Line($"Apply role:   {account.RoleArn(AccountSettings.ApplyRole(environment))}");
    }

    /// <summary>Writes what was found, and returns what the program answers.</summary>
    public static ExitCode WriteFound(OperationConsole console, BootstrapResult result, string command)
    {
        if (result.IsComplete)
        {
            console.Line($"The bootstrap of account {result.Account.AccountId} is all there, and as the code wants it.");
            return ExitCode.Done;
        }

        var table = new Table { Border = TableBorder.Horizontal }.AddColumns("Address", "Attribute", "Found", "Wanted");
        foreach (var difference in result.Differences)
            table.AddRow(Cells(difference));

        console.Show(table);
        console.Line($"The bootstrap of account {result.Account.AccountId} is not as the code wants it. '{command}' makes it so.");
        return ExitCode.Difference;
    }

    private static Markup[] Cells(BootstrapDifference difference) =>
    [
        .. new[] { difference.Address, difference.Attribute, difference.Found, difference.Wanted }.Select(text => new Markup(Markup.Escape(Short(text)))),
    ];

    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
