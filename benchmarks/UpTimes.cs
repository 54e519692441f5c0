namespace CardWeb.Tf.Benchmarks;

/// <summary>From a fresh clone with empty caches to the end of <c>up</c>; then <c>up</c> against bare Terraform on the same emulator.</summary>
internal static class UpTimes
{
    private const int Times = 3;
    private const string Environment = "development";

    public static async Task MeasureAsync(Results results)
    {
        var clone = await CloneAsync();
        var fresh = await UpAsync(clone);
        var again = new List<Run>();
        for (var time = 0; time < Times; time++)
            again.Add(await UpAsync(clone));

        var (first, bare) = (new List<Run>(), new List<Run>());
        for (var time = 0; time < Times; time++)
        {
            bare.Add(await BareAsync(clone));
            _ = await Run.OfAsync(clone.Of("dotnet", "run", "--", "down"));
            first.Add(await Run.OfAsync(clone.Of("dotnet", Built(clone), "up", Environment)));
        }

        _ = await Run.OfAsync(clone.Of("dotnet", "run", "--", "down"));
        Directory.Delete(clone.Folder, recursive: true);
        results.Set(
            "up",
            Row.OfTimes("first `up`", "bare `terraform init`, `plan`, `apply` of the same JSON on the same emulator", 1.2, first, bare),
            Row.OfSeconds("second `up` as typed, nothing changed", 7, again.Select(run => run.Seconds).Median()),
            Row.OfSeconds("a fresh clone with empty caches, to the end of `up`", 150, fresh.Seconds));
    }

    private static async Task<Clone> CloneAsync()
    {
        var folder = Place.Temporary("clone");
        Clone clone = new(Path.Combine(folder, "clone"), new()
        {
            ["HOME"] = Directory.CreateDirectory(Path.Combine(folder, "home")).FullName,
            ["NUGET_PACKAGES"] = Path.Combine(folder, "nuget"),
            ["npm_config_cache"] = Path.Combine(folder, "npm"),
        });
        _ = await Run.OfAsync(new Call(folder, "git", "clone", "--quiet", Place.Root, clone.Folder));
        return clone;
    }

    private static Task<Run> UpAsync(Clone clone) => Run.OfAsync(clone.Of("dotnet", "run", "--", "up", Environment));

    private static string Built(Clone clone) => Path.Combine(clone.Folder, "bin", "Debug", "net10.0", "CardWeb.Tf.dll");

    /// <summary>The commands of a Terraform user who has the JSON and the state bucket.</summary>
    private static async Task<Run> BareAsync(Clone clone)
    {
        var stack = Path.Combine(clone.Folder, "cdktf.out", "stacks", $"card-web-{Environment}");
        var variables = new Dictionary<string, string?> { ["AWS_CA_BUNDLE"] = null, ["CHECKPOINT_DISABLE"] = "1" };
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(clone.Folder, ".emulator", "env")))
            variables[line.Split('=', 2)[0]] = line.Split('=', 2)[1].Trim('\'');

        _ = await Run.OfAsync(new Call(stack, "terraform", "destroy", "-auto-approve") { Variables = variables });
        Directory.Delete(Path.Combine(stack, ".terraform"), recursive: true);
        const string Commands = "terraform init && terraform plan -out=bare.tfplan && terraform apply bare.tfplan";
        return await Run.OfAsync(new Call(stack, "sh", "-e", "-c", Commands) { Variables = variables });
    }

    private sealed record Clone(string Folder, Dictionary<string, string?> Variables)
    {
        public Call Of(string program, params string[] arguments) => new(Folder, program, arguments) { Variables = Variables };
    }
}
