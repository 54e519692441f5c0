using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Operations.Runs.Bootstrap;

/// <summary>
/// A bootstrap beside the deployment that needs it. The provider takes a quarter of a minute for a key, and a minute for a
/// bucket's expiry of old versions; so the deployment plans as soon as there is a bucket with a key, and applies once that
/// bucket keeps a state safe.
/// </summary>
public sealed class BackgroundBootstrap : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(300);

    private readonly EnvironmentTarget _target;
    private readonly CancellationTokenSource _end;
    private readonly Task<string> _work;

    private BackgroundBootstrap(EnvironmentTarget target, Func<CancellationToken, Task<string>> work, CancellationToken cancel)
    {
        _target = target;
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _work = work(_end.Token);
    }

    /// <summary>Starts it unless all is there, and returns as soon as a state can be planned on.</summary>
    public static async Task<BackgroundBootstrap> StartAsync(
        EnvironmentTarget target, TerraformExecutable executable, IProgressView view, CancellationToken cancel)
    {
        if (await AccountBootstrap.IsThereAsync(target, cancel))
            return new BackgroundBootstrap(target, _ => Task.FromResult("unchanged"), cancel);

        await new StateFoundation(target.Access, Accounts.Of(target.Settings)).MakeAsync(cancel);
        BackgroundView quiet = new(view);
        AccountBootstrap bootstrap = new(target, new Steps(quiet, TimeProvider.System), quiet);
        return new BackgroundBootstrap(target, end => RunAsync(bootstrap, executable, end), cancel);
    }

    /// <summary>Waits until the bucket is closed, versioned and encrypted, so that a state may be written.</summary>
    public async Task<bool> BucketIsSafeAsync(CancellationToken cancel)
    {
        while (!_work.IsCompleted && !await IsReadyAsync(_target, cancel))
            await Task.Delay(s_pause, cancel);

        if (_work.IsCompleted)
            await _work;

        return true;
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

    private static async Task<bool> IsReadyAsync(EnvironmentTarget target, CancellationToken cancel)
    {
        using KeyClient keys = new(target.Access);
        var differences = await new StateBucketInspection(target.Access, Accounts.Of(target.Settings)).RunAsync(cancel);
        return differences.All(difference => difference.Address == BootstrapAddress.Lifecycle)
            && await keys.DescribeAsync(target.Settings.StateKeyAlias, cancel) is not null;
    }
}
