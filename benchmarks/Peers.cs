namespace CardWeb.Tf.Benchmarks;

/// <summary>The programs that synthesize as many resources in other ways; what they need is installed first.</summary>
internal static class Peers
{
    private static readonly string s_output = Place.Temporary("peers");

    /// <summary>AWS CDK for C#.</summary>
    public static async Task<Func<IEnumerable<string>, Task<Run>>> AwsCdkAsync()
    {
        var project = Path.Combine(Place.Here(), "peers", "aws-cdk");
        _ = await Run.OfAsync(new Call(project, "dotnet", "build", "--configuration", "Release"));
        var program = Path.Combine(project, "bin", "Release", "net10.0", "AwsCdk.dll");
        return stacks => OfAsync("dotnet", [program, Path.Combine(s_output, "aws-cdk"), .. stacks]);
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
