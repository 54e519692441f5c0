using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Deployment;
using CardWeb.Tf.Operations.Progress;
using CardWeb.Tf.Operations.TerraformCli;

namespace CardWeb.Tf.Operations.Bootstrap;

/// <summary>
/// A bootstrap beside the deployment that needs it: once the bucket can take a state, the deployment can begin, while the
/// provider goes on for a minute to see whether the expiry of old versions lasts.
/// </summary>
public sealed class BackgroundBootstrap : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _end;
    private readonly Task<string> _work;

    private BackgroundBootstrap(Func<CancellationToken, Task<string>> work, CancellationToken cancel)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _work = work(_end.Token);
    }

    /// <summary>Starts it unless all is there, and returns as soon as the bucket can take a state.</summary>
    public static async Task<BackgroundBootstrap> StartAsync(
        EnvironmentTarget target, TerraformExecutable executable, IProgressView view, CancellationToken cancel)
    {
        if (await AccountBootstrap.IsThereAsync(target, cancel))
            return new BackgroundBootstrap(_ => Task.FromResult("unchanged"), cancel);

        BackgroundView quiet = new(view);
        AccountBootstrap bootstrap = new(target, new Steps(quiet, TimeProvider.System), quiet);
        BackgroundBootstrap started = new(end => RunAsync(bootstrap, executable, end), cancel);
        try
        {
            await started.WaitForBucketAsync(target, cancel);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until it is done, and tells what it came to.</summary>
    public Task<string> DoneAsync() => _work;

    /// <summary>Ends it if it is at work, and waits for that. What it may say then is a consequence of what ended it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await ((Task)_work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private static async Task<string> RunAsync(AccountBootstrap bootstrap, TerraformExecutable executable, CancellationToken cancel) =>
        (await bootstrap.RunAsync(executable, cancel)).Changes.Done;

    private async Task WaitForBucketAsync(EnvironmentTarget target, CancellationToken cancel)
    {
        while (!_work.IsCompleted && !await IsReadyAsync(target, cancel))
            await Task.Delay(s_pause, cancel);

        if (_work.IsCompleted)
            await _work;
    }

    private static async Task<bool> IsReadyAsync(EnvironmentTarget target, CancellationToken cancel)
    {
        using KeyClient keys = new(target.Access);
        var differences = await new StateBucketInspection(target.Access, Accounts.Of(target.Settings)).RunAsync(cancel);
        return differences.All(difference => difference.Address == BootstrapAddress.Lifecycle)
            && await keys.DescribeAsync(AccountSettings.KeyAlias, cancel) is not null;
    }
}
