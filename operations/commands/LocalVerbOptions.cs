using System.CommandLine;
using CardWeb.Tf.Operations.Runs.Local;
using CardWeb.Tf.Operations.Terraform.Mirror;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>The options of the verbs that work on the emulator.</summary>
internal sealed class LocalVerbOptions
{
    private readonly Option<int> _port = new("--port")
    {
        Description = "The emulator's port; a free one by default.",
        HelpName = "port",
    };

    private readonly Option<string?> _mirror = new("--provider-mirror")
    {
        Description = "A folder that holds the Terraform providers, as 'terraform providers mirror' makes it; "
            + $"by default {MirrorChooser.Setting} names it, or it is looked for.",
        HelpName = "folder",
    };

    private readonly Option<int> _lockTimeout = LockTimeoutOption.Make();

    public LocalVerbOptions() => _port.Validators.Add(result => Ranges.Check(result, _port, 1, 65_535));

    public void AddMirrorTo(Command command) => command.Add(_mirror);

    public void AddAllTo(Command command)
    {
        command.Add(_port);
        command.Add(_mirror);
        command.Add(_lockTimeout);
    }

    public LocalOptions Read(ParseResult parsed) => new()
    {
        Port = parsed.GetResult(_port) is null ? 0 : parsed.GetValue(_port),
        ProviderMirror = parsed.GetValue(_mirror),
        LockTimeout = TimeSpan.FromSeconds(parsed.GetResult(_lockTimeout) is null ? 0 : parsed.GetValue(_lockTimeout)),
    };
}
