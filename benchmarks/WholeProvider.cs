namespace CardWeb.Tf.Benchmarks;

/// <summary>The same program built against the whole provider package, as NuGet's public registry has it: over a thousand resources.</summary>
internal static class WholeProvider
{
    private const int Times = 5;

    public static async Task MeasureAsync(Results results)
    {
        var feed = Path.Combine(Place.Root, "bindings", "feed", "whole");
        var output = Path.Combine(Place.Here(), "obj", "whole");
        var key = await KeyAsync();
        if (!Directory.Exists(Path.Combine(feed, key)))
        {
            Console.WriteLine("  packing the whole provider: ten minutes and 10 GB of memory, once");
            _ = await Run.OfAsync(new Call(
                Place.Root, "dotnet", "run", "--project", "bindings/CardWeb.Tf.Bindings.csproj", "--artifacts-path", Path.Combine(Place.Here(), "obj", "packer"), "--",
                $"root={Place.Root}", $"feed={feed}", $"key={key}", "suffix=packed", "framework=cdktf", "provider=@cdktf/provider-aws", "resources="));
        }

        _ = await Run.OfAsync(new Call(Place.Root, "dotnet", "build", "CardWeb.Tf.csproj", "--artifacts-path", output, $"-p:BindingsFeed={feed}/", "-p:RunAnalyzers=false"));
        var program = Directory.GetFiles(Path.Combine(output, "bin"), "CardWeb.Tf.dll", SearchOption.AllDirectories).Single();
        var all = await Samples.TakeAsync(Times, () => Peers.OwnAsync(), () => Peers.OwnAsync(program, []));
        const string Against = "the same program with the whole provider package";
        results.Set(
            "whole",
            Row.OfTimes("all environments", Against, 0, all.Ours, all.Theirs),
            Row.OfMemory("all environments", Against, 0, all.Ours, all.Theirs));
    }

    private static async Task<string> KeyAsync()
    {
        Call call = new(Place.Root, "dotnet", "msbuild", "CardWeb.Tf.csproj", "-nologo", "-getProperty:BindingsKey");
        _ = await Run.OfAsync(call);
        return call.Output.Trim();
    }
}
