using System.Net;
using System.Text.Json;
using Amazon.S3;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>The state object of one environment and its lock, read without Terraform.</summary>
public sealed class StateObject(AwsAccess access, string bucket, string key)
{
    /// <summary>How many resources it knows, data sources left out; none when there is no state.</summary>
    public async Task<int> ResourcesAsync(CancellationToken cancel)
    {
        if (await ReadAsync(key, cancel) is not { } text)
            return 0;

        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("resources").EnumerateArray()
            .Where(resource => string.Equals(resource.GetProperty("mode").GetString(), "managed", StringComparison.Ordinal))
            .Sum(resource => resource.GetProperty("instances").GetArrayLength());
    }

    /// <summary>The id of the lock that is held on it; null when it is free.</summary>
    public async Task<string?> LockIdAsync(CancellationToken cancel)
    {
        if (await ReadAsync(key + ".tflock", cancel) is not { } text)
            return null;

        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("ID").GetString();
    }

    private async Task<string?> ReadAsync(string name, CancellationToken cancel)
    {
        using var s3 = access.S3();
        try
        {
            using var answer = await s3.GetObjectAsync(bucket, name, cancel);
            using var reader = new StreamReader(answer.ResponseStream);
            return await reader.ReadToEndAsync(cancel);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
