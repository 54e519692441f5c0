using System.IO.Compression;
using System.Text.Json;
using CardWeb.Tf.Operations.Checks.Gate;

namespace CardWeb.Tf.Operations.Runs.Plans;

/// <summary>
/// What a saved plan holds beside its changes: it is a zip archive with the configuration that it was made of, which is
/// what Terraform applies, and with the state as it was then.
/// </summary>
public sealed record PlanArchive
{
    private const string Configuration = "tfconfig/m-/";
    private const string Main = Configuration + Terraform.Stacks.StackFile.Name;
    private const string Index = "tfconfig/modules.json";

    /// <summary>The synthesized stack inside, as text; empty when there is none.</summary>
    public required string StackJson { get; init; }

    /// <summary>The stack inside, or why it can't be read.</summary>
    public required PlannedStack Stack { get; init; }

    /// <summary>The state that it was made on.</summary>
    public required StateSnapshot State { get; init; }

    /// <summary>Reads a saved plan.</summary>
    /// <exception cref="OperationException">The file is no plan of Terraform's.</exception>
    public static PlanArchive Read(string file)
    {
        try
        {
            using var zip = ZipFile.OpenRead(file);
            if (zip.GetEntry("tfplan") is null)
                throw new InvalidDataException("it has no plan inside");

            return From(zip);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw new OperationException(
                $"'{file}' is not a saved plan of Terraform's, or it is damaged: {e.Message} Make another one with 'dotnet run -- plan'.", e);
        }
    }

    // Terraform keeps the state as it found it, without a version, and as it is after a look at AWS, with the version that it found.
    private static PlanArchive From(ZipArchive zip)
    {
        var stack = Text(zip, Main);
        return new PlanArchive
        {
            StackJson = stack,
            Stack = Stranger(zip) is { } other ? PlannedStack.Unreadable($"besides {Terraform.Stacks.StackFile.Name} there is '{other}' in it") : PlannedStack.Parse(stack),
            State = StateSnapshot.Parse(Text(zip, "tfstate")) with { Resources = StateSnapshot.Parse(Text(zip, "tfstate-prev")).Resources },
        };
    }

    // An override that sets no more than the provider's own options changes nothing that is judged.
    private static string? Stranger(ZipArchive zip) => zip.Entries
        .Where(entry => entry.FullName.StartsWith("tfconfig/", StringComparison.Ordinal) && entry.FullName is not (Main or Index))
        .FirstOrDefault(entry => !IsProviderOverride(zip, entry.FullName))?.FullName;

    private static bool IsProviderOverride(ZipArchive zip, string name)
    {
        if (!name.StartsWith(Configuration, StringComparison.Ordinal) || !name.EndsWith("_override.tf.json", StringComparison.Ordinal))
            return false;

        using var json = JsonDocument.Parse(Text(zip, name));
        return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.EnumerateObject().All(member => member.Name is "provider" or "//");
    }

    private static string Text(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
            return "";

        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
