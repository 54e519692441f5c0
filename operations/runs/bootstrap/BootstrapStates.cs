using System.Net;
using Amazon.S3;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;

namespace CardWeb.Tf.Operations.Runs.Bootstrap;

/// <summary>The bootstrap's state: in the bucket that it made, here until it is moved there, or nowhere.</summary>
/// <param name="InBucket">The one in the bucket.</param>
/// <param name="Here">The one on this machine.</param>
internal sealed record BootstrapStates(StateDocument? InBucket, StateDocument? Here)
{
    /// <summary>What the state knows, wherever it is.</summary>
    internal IReadOnlyList<string> Addresses => (InBucket ?? Here)?.Addresses ?? [];

    /// <summary>Whether this machine's was moved already, and only not removed yet: one comes into the bucket in no other way.</summary>
    internal bool IsHereObsolete => (InBucket, Here) is ({ } bucket, { } here) && bucket.Covers(here);

    /// <summary>Reads both.</summary>
    /// <exception cref="OperationException">This machine's knows of more.</exception>
    internal static async Task<BootstrapStates> ReadAsync(AwsAccess access, AccountSettings account, BootstrapFiles files, CancellationToken cancel)
    {
        var place = $"s3://{account.StateBucket}/{account.StateKey}";
        var text = await ReadAsync(access, account, cancel);
        BootstrapStates states = new(
            text is null ? null : StateDocument.Parse(text, place),
            files.HasLocalState ? StateDocument.Parse(await File.ReadAllTextAsync(files.LocalState, cancel), files.LocalState) : null);
        return states is { InBucket: not null, Here: not null, IsHereObsolete: false }
            ? throw new OperationException(
                $"There are two states of this bootstrap, and '{files.LocalState}' knows of things that '{place}' does not: "
                + $"{string.Join(", ", states.Here.Addresses.Except(states.InBucket.Addresses, StringComparer.Ordinal))}. "
                + "The bucket's counts: move the local one away and run this again; what is there is found.")
            : states;
    }

    /// <summary>Whether there is one in the bucket.</summary>
    internal static async Task<bool> IsInBucketAsync(AwsAccess access, AccountSettings account, CancellationToken cancel) =>
        await ReadAsync(access, account, cancel) is not null;

    private static async Task<string?> ReadAsync(AwsAccess access, AccountSettings account, CancellationToken cancel)
    {
        using var s3 = access.S3();
        try
        {
            using var answer = await s3.GetObjectAsync(account.StateBucket, account.StateKey, cancel);
            using var reader = new StreamReader(answer.ResponseStream);
            return await reader.ReadToEndAsync(cancel);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (AmazonS3Exception e)
        {
            throw new OperationException($"The state 's3://{account.StateBucket}/{account.StateKey}' could not be read: {e.Message}", e);
        }
    }
}
