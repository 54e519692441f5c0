using System.ComponentModel;
using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;

namespace CardWeb.Tf.Operations.Terraform.Runner;

/// <summary>The Terraform on the PATH, of a version that the stacks need.</summary>
public sealed record TerraformExecutable
{
    /// <summary>The oldest that has <c>use_lockfile</c>, state locking in S3 without a table beside it.</summary>
    public static readonly Version Oldest = new(1, 10);

    /// <summary>Its version, without a pre-release's suffix.</summary>
    public required Version Version { get; init; }

    /// <summary>The platform it runs on, as providers are named for it: <c>linux_amd64</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>Finds it and asks for its version.</summary>
    public static async Task<TerraformExecutable> FindAsync(CancellationToken cancel)
    {
        var found = Parse(await VersionAsync(cancel));
        return found.Version >= Oldest
            ? found
            : throw new OperationException(
                $"Terraform {found.Version} is too old: {Oldest} or newer is needed, for the lock of the remote state. "
                + Advice);
    }

    private const string Advice =
        "Install a newer one (https://developer.hashicorp.com/terraform/install) and make sure that it is the first on the PATH.";

    private static async Task<string> VersionAsync(CancellationToken cancel)
    {
        try
        {
            var result = await Cli.Wrap("terraform")
                .WithArguments(["version", "-json"])
                .WithEnvironmentVariables(TerraformVariables.Common())
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(cancel);
            return result.StandardOutput;
        }
        catch (Win32Exception e)
        {
            throw new OperationException($"Terraform is not on the PATH: {Oldest} or newer is needed. {Advice}", e);
        }
    }

    private static TerraformExecutable Parse(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer[Math.Max(0, answer.IndexOf('{', StringComparison.Ordinal))..]);
            var version = json.RootElement.GetProperty("terraform_version").GetString()!;
            return new TerraformExecutable
            {
                Version = Version.Parse(version.Split('-', '+')[0]),
                Platform = json.RootElement.GetProperty("platform").GetString()!,
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new OperationException(
                $"'terraform version -json' answered what no Terraform from {Oldest} on answers: '{answer.Trim()}'. {Advice}", e);
        }
    }
}
