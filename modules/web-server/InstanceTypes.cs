namespace CardWeb.Tf.Modules;

/// <summary>The instance types of EC2, as instance-types.txt lists them.</summary>
public static class InstanceTypes
{
    private const string Resource = "instance-types.txt";

    private static readonly Lazy<HashSet<string>> All = new(() => [.. Read()]);

    /// <summary>Every type, such as <c>t3.micro</c>.</summary>
    public static IReadOnlyCollection<string> Known => All.Value;

    /// <summary>Whether EC2 has such a type.</summary>
    public static bool Has(string? type) => type is not null && All.Value.Contains(type);

    private static IEnumerable<string> Read()
    {
        using var stream = typeof(InstanceTypes).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. from line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
               where line[0] != '#'
               let parts = line.Split(": ")
               from size in parts[1].Split(' ')
               select $"{parts[0]}.{size}",
        ];
    }
}
