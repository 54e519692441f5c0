using CardWeb.Tf.Operations.Reports.Progress;

namespace CardWeb.Tf.Operations.Reports;

/// <summary>Tells at the end of long work what took how long.</summary>
public static class WorkReport
{
    /// <summary>Shows the steps' durations, and the slowest resources when Terraform worked on any.</summary>
    public static void Show(OperationConsole console, Steps steps, IProgressView view)
    {
        console.Show(StepTable.Of(steps.Times));
        if (SlowestTable.Of(view.ResourceTimes) is { } slowest)
            console.Show(slowest);
    }
}
