using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Terraform.Mirror;

/// <summary>Says what it means when Terraform could not fetch a provider.</summary>
public static class RegistryFailure
{
    private static readonly string[] s_signs =
        ["could not connect to registry", "failed to request discovery document", "could not query provider registry"];

    /// <summary>The error with the way out, when it is about a registry out of reach; else the error as it is.</summary>
    public static OperationException Explain(OperationException error, MirrorChoice choice, StackFile stack) =>
        choice.NeedsRegistry && s_signs.Any(sign => error.Message.Contains(sign, StringComparison.OrdinalIgnoreCase))
            ? new OperationException(
                $"Terraform's registry is not reachable, and no mirror that holds {string.Join(", ", stack.Providers)} was found "
                + "on this machine (two levels below the home folder and the root, three below /opt, /srv and /usr/local). "
                + $"Go online, or name a folder made by 'terraform providers mirror' with --provider-mirror or {MirrorChooser.Setting}.\n"
                + error.Message,
                error)
            : error;
}
