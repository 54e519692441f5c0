using System.Text.Json;
using System.Text.Json.Serialization;

namespace CardWeb.Tf.Operations.Runs.Settings;

/// <summary>What <c>init</c> is told: what is null stays as it is.</summary>
public sealed record InitAnswers
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    };

    /// <summary>The product's own name, such as <c>card-web</c>.</summary>
    public string? Product { get; init; }

    /// <summary>The repository on GitHub, owner and name.</summary>
    public string? Repository { get; init; }

    /// <summary>The branch that is deployed.</summary>
    public string? Branch { get; init; }

    /// <summary>The accounts that have GitHub's identity provider already.</summary>
    public IReadOnlyList<string>? AccountsWithIdentityProvider { get; init; }

    /// <summary>What each environment is told, by its name.</summary>
    public IReadOnlyDictionary<string, EnvironmentAnswers> Environments { get; init; } = new Dictionary<string, EnvironmentAnswers>(StringComparer.Ordinal);

    /// <summary>Reads a file of answers: JSON with the names of these properties, in camel case.</summary>
    /// <exception cref="OperationException">It is not there, or not such a file.</exception>
    public static InitAnswers Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<InitAnswers>(File.ReadAllText(file), s_json) ?? new();
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new OperationException($"The answers can't be read from '{file}': {e.Message} docs/your-own.md shows such a file.", e);
        }
    }
}
