namespace CardWeb.Tf.Benchmarks;

/// <summary>The programs that synthesize as many resources in other ways; what they need is installed first.</summary>
internal static class Peers
{
    private static readonly string s_output = Place.Temporary("peers");

    // Of the versions that AWS CDK 2.277 asks for.
    private static readonly Dictionary<string, string> s_packed = new() { ["constructs"] = "10.5.0", ["@aws-cdk/asset-awscli-v1"] = "2.2.292" };

    /// <summary>AWS CDK for C#.</summary>
    public static async Task<Func<IEnumerable<string>, Task<Run>>> AwsCdkAsync()
    {
        var project = Path.Combine(Place.Here(), "peers", "aws-cdk");
        await BuildAsync(project);
        var program = Path.Combine(project, "bin", "Release", "net10.0", "AwsCdk.dll");
        return stacks => OfAsync("dotnet", [program, Path.Combine(s_output, "aws-cdk"), .. stacks]);
    }

    private static async Task BuildAsync(string project)
    {
        Call build = new(project, "dotnet", "build", "--configuration", "Release") { Allowed = [0, 1] };
        _ = await Run.OfAsync(build);
        if (build.Output.Contains("NU1102", StringComparison.Ordinal))
            await PackAsync(project);

        _ = await Run.OfAsync(build with { Allowed = [0] });
    }

    /// <summary>Packs what AWS CDK depends on, from npm's packages of the same names and versions, where the registry lacks it.</summary>
    private static async Task PackAsync(string project)
    {
        var folder = Directory.CreateDirectory(Path.Combine(project, "obj", "npm")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{}");
        _ = await Run.OfAsync(new Call(folder, "npm", ["install", "--ignore-scripts", .. s_packed.Select(package => $"{package.Key}@{package.Value}")]));
        var generator = Path.Combine(Place.Root, "node_modules", "jsii-pacmak", "bin", "jsii-pacmak");
        _ = await Run.OfAsync(new Call(
            folder, "node", [generator, "--target", "dotnet", "--no-npmignore", "--outdir", Path.Combine(project, "obj", "packed"), .. s_packed.Keys.Select(name => Path.Combine(folder, "node_modules", name))]));
    }

    /// <summary>CDKTF in plain JavaScript, with the npm packages that the bindings are made from.</summary>
    public static async Task<Func<IEnumerable<string>, Task<Run>>> JavaScriptAsync()
    {
        if (!Directory.Exists(Path.Combine(Place.Root, "node_modules")))
            _ = await Run.OfAsync(new Call(Place.Root, "npm", "ci"));

        var program = Path.Combine(Place.Here(), "peers", "javascript", "main.mjs");
        return stacks => OfAsync("node", [program, Path.Combine(s_output, "javascript"), .. stacks]);
    }

    /// <summary>This project.</summary>
    public static Task<Run> OwnAsync(params string[] verb) => OwnAsync(Place.Program, verb);

    /// <summary>This project, built elsewhere.</summary>
    public static Task<Run> OwnAsync(string program, string[] verb) => OfAsync("dotnet", [program, .. verb]);

    private static Task<Run> OfAsync(string program, string[] arguments) => Run.OfAsync(
        new Call(Place.Root, program, arguments)
        {
            Variables = { ["CDKTF_OUTDIR"] = Path.Combine(s_output, "own"), ["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "20" },
        },
        withMemory: true);
}
