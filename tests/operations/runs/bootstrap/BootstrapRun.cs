using Amazon.S3;
using Amazon.S3.Model;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Tests.Authorization;
using CardWeb.Tf.Tests.Emulation;

namespace CardWeb.Tf.Tests.Operations.Runs.Bootstrap;

/// <summary>An emulator with nothing on it, and the program that bootstraps accounts of it.</summary>
internal sealed class BootstrapRun : IAsyncDisposable
{
    private readonly WorkspaceFolder _folder = new();
    private readonly EmulatorSession _emulator;
    private readonly ProviderServer? _provider;

    private BootstrapRun(WorkspaceFolder folder, EmulatorSession emulator, ProviderServer? provider)
    {
        (_folder, _emulator, _provider) = (folder, emulator, provider);
        _folder.Program.Variables[ProviderServer.Variable] = provider?.Reattach;
    }

    public BuiltProgram Program => _folder.Program;

    public static async Task<BootstrapRun> StartAsync()
    {
        Needs.TerraformAndTheEmulator();
#pragma warning disable CA2000 // The run disposes of its folder.
        WorkspaceFolder folder = new();
#pragma warning restore CA2000
        _ = await SharedEmulator.NewAsync(folder.Workspace.EmulatorFolder);
        var emulator = EmulatorSession.Find(folder.Workspace)!;
        await new EmulatorCalls(emulator.Emulator).RecordAsync();
        return new BootstrapRun(folder, emulator, await SharedProvider.StartAsync(folder.Path, emulator.Variables(Catalogue.Find("development"))));
    }

    public Task<ProgramResult> RunAsync(EnvironmentSettings settings, params string[] options) => Program.RunAsync(["bootstrap", settings.Name, "--local", .. options]);

    public Task<ProgramResult> KillAsync(string text, EnvironmentSettings settings) => Program.KillAsync(text, "bootstrap", settings.Name, "--local");

    public AwsAccess Access(EnvironmentSettings settings) => _emulator.Access(settings);

    public string LocalState(EnvironmentSettings settings) => Path.Combine(Files(settings), "terraform.tfstate");

    public string Files(EnvironmentSettings settings) => Path.Combine(_folder.Workspace.EmulatorFolder, "bootstrap", settings.AccountId);

    public string InFolder(string name) => Path.Combine(_folder.Path, name);

    public Task<IReadOnlyList<BootstrapDifference>> InspectAsync(EnvironmentSettings settings) =>
        new StateBucketInspection(Access(settings), Accounts.Of(settings)).RunAsync(CancellationToken.None);

    /// <summary>The ids of the account's keys that are ours.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync(EnvironmentSettings settings)
    {
        using KeyClient client = new(Access(settings));
        List<string> ours = [];
        foreach (var id in await client.ListAsync(CancellationToken.None))
        {
            if (await client.DescribeAsync(id, CancellationToken.None) is { } key && key.Description == Accounts.All[0].KeyDescription)
                ours.Add(id);
        }

        return ours;
    }

    /// <summary>The state in the bucket; null when there is none.</summary>
    public async Task<string?> StateAsync(EnvironmentSettings settings)
    {
        using var s3 = Access(settings).S3();
        try
        {
            using var answer = await s3.GetObjectAsync(settings.StateBucket, Accounts.All[0].StateKey);
            using var reader = new StreamReader(answer.ResponseStream);
            return await reader.ReadToEndAsync();
        }
        catch (AmazonS3Exception e) when (e.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Puts a state into the bucket.</summary>
    public async Task PutStateAsync(EnvironmentSettings settings, string state)
    {
        using var s3 = Access(settings).S3();
        _ = await s3.PutObjectAsync(new PutObjectRequest { BucketName = settings.StateBucket, Key = Accounts.All[0].StateKey, ContentBody = state });
    }

    /// <summary>What was asked of IAM about roles, in order.</summary>
    public async Task<IReadOnlyList<(string Action, string Role)>> IamCallsAsync() =>
    [
        .. from call in await new EmulatorCalls(_emulator.Emulator).AllAsync()
           where call.GetProperty("action").GetString()!.StartsWith("iam:", StringComparison.Ordinal)
           from thing in call.GetProperty("existing").EnumerateArray()
           select (call.GetProperty("action").GetString()!.Split(':')[1], thing.GetProperty("arn").GetString()!.Split('/')[^1]),
    ];

    /// <summary>Loses the state, its old versions too.</summary>
    public async Task LoseStateAsync(EnvironmentSettings settings)
    {
        using var s3 = Access(settings).S3();
        var versions = await s3.ListVersionsAsync(new ListVersionsRequest { BucketName = settings.StateBucket, Prefix = Accounts.All[0].StateKey });
        foreach (var version in versions.Versions)
            await s3.DeleteObjectAsync(settings.StateBucket, version.Key, version.VersionId);
    }

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null)
            await _provider.DisposeAsync();

        await _folder.Program.RunAsync("down", "--force");
        _folder.Dispose();
    }
}
