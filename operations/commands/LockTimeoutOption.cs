using System.CommandLine;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>The option <c>--lock-timeout seconds</c>.</summary>
internal static class LockTimeoutOption
{
    private const int Day = 86_400;

    public static Option<int> Make()
    {
        Option<int> option = new("--lock-timeout")
        {
            Description = "How long to wait for the state's lock while another run holds it, in seconds; then exits with 4.",
            HelpName = "seconds",
        };
        option.Validators.Add(result => Ranges.Check(result, option, 0, Day));
        return option;
    }
}
