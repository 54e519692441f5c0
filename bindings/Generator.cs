namespace CardWeb.Tf.Bindings;

/// <summary>Generates the C# projects, by the very generator that the official packages are made with.</summary>
public static class Generator
{
    /// <summary>Generates one project for each npm module; they refer to each other as projects.</summary>
    public static IReadOnlyList<GeneratedProject> Generate(PackOptions options, WorkFolder work, IReadOnlyList<string> modules)
    {
        var code = work["code"];
        var generator = Path.Combine(options.NodeModules, "jsii-pacmak", "bin", "jsii-pacmak");
        Command.Require("jsii-pacmak", work, "node", [generator, "--target", "dotnet", "--code-only", "--no-npmignore", "--outdir", code, .. modules]);
        var projects = Directory.GetFiles(code, "*.csproj", SearchOption.AllDirectories).Select(GeneratedProject.Read).ToList();
        return [.. options.Packages.Select(p => projects.Single(g => g.NpmName == p))];
    }
}
