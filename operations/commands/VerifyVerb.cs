using System.CommandLine;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Health;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Health;
using CardWeb.Tf.Operations.Runs.Local;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>verify environment</c>.</summary>
public sealed class VerifyVerb : EnvironmentVerb
{
    private const int Hour = 3600;

    private readonly Option<int> _wait = new("--wait")
    {
        Description = "How long to wait for servers that are not healthy, and then for each to answer, in seconds; 0 takes what is there. Then exits with 3.",
        HelpName = "seconds",
        DefaultValueFactory = _ => 300,
    };

    private readonly Option<int> _interval = new("--interval")
    {
        Description = "How long between two looks, in seconds.", HelpName = "seconds", DefaultValueFactory = _ => 5,
    };

    private readonly Option<int> _polls = new("--polls")
    {
        Description = "How many looks in a row must find every server healthy.", HelpName = "number", DefaultValueFactory = _ => 3,
    };

    private readonly Option<bool> _isProbing = new("--probe")
    {
        Description = "Reads the site through the load balancer, until every server has answered.",
    };

    private readonly Option<string?> _probeUrl = new("--probe-url")
    {
        Description = "The address to read the site at, where its certificate is for another name than the balancer's own; implies --probe.",
        HelpName = "address",
    };

    private readonly Option<string?> _json = ReportFile.JsonOption();

    /// <summary>The verb.</summary>
    public VerifyVerb()
        : base("verify", "Tells whether every server is healthy, and why not. Exits with 3 when one is not.", usesTerraform: false)
    {
        foreach (var option in (Option[])[_wait, _interval, _polls, _isProbing, _probeUrl, _json])
            Command.Add(option);

        _wait.Validators.Add(result => Ranges.Check(result, _wait, 0, 24 * Hour));
        _interval.Validators.Add(result => Ranges.Check(result, _interval, 1, Hour));
        _polls.Validators.Add(result => Ranges.Check(result, _polls, 1, 100));
        _probeUrl.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !IsAddress(token.Value))
                result.AddError($"--probe-url must be a full http or https address, such as https://www.example.com/, got: {Secrets.Masked(token.Value)}.");
        });
    }

    /// <inheritdoc />
    protected override async Task<ExitCode> ExecuteAsync(
        ParseResult parsed, Operation operation, EnvironmentTarget target, CancellationToken cancel)
    {
        var console = operation.Console;
        var view = console.View();
        Verify verify = new(target, new Steps(view, console.Clock), view, console.Clock);
        operation.Aftermath = _ => Task.FromResult("Nothing was changed: this verb only looks.");
        var result = await view.ShowAsync(() => verify.RunAsync(Read(parsed), cancel));
        ReportFile.Write(parsed.GetValue(_json), () => ReportJson.Text(VerifyJson.Of(result, console.Clock.GetUtcNow())));
        return VerifyReport.Write(console, result);
    }

    private VerifyOptions Read(ParseResult parsed) => new()
    {
        Health = new VerificationOptions
        {
            Limit = TimeSpan.FromSeconds(parsed.GetValue(_wait)),
            Interval = TimeSpan.FromSeconds(parsed.GetValue(_interval)),
            Polls = parsed.GetValue(_polls),
        },
        IsProbing = parsed.GetValue(_isProbing) || parsed.GetValue(_probeUrl) is not null,
        ProbeUrl = parsed.GetValue(_probeUrl) is { } address ? new Uri(address) : null,
    };

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
