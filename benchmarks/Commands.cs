namespace CardWeb.Tf.Benchmarks;

/// <summary>A verb as it is typed, against an empty console program as it is typed.</summary>
internal static class Commands
{
    private const int Times = 9;

    public static async Task MeasureAsync(Results results)
    {
        var empty = await EmptyProgramAsync();
        _ = await Run.OfAsync(new Call(Place.Root, "dotnet", "build", "CardWeb.Tf.csproj"));
        var typed = await Samples.TakeAsync(Times, () => TypedAsync(Place.Root, ["run", "--", "environments"]), () => TypedAsync(empty, ["run"]));
        var unbuilt = await Samples.TakeAsync(Times, () => TypedAsync(Place.Root, ["run", "--no-build", "--", "environments"]), () => TypedAsync(empty, ["run", "--no-build"]));
        results.Set(
            "commands",
            Row.OfTimes("`dotnet run -- environments`", "an empty console program as typed", 1.6, typed.Ours, typed.Theirs),
            Row.OfTimes("the same with `--no-build`", "the same with `--no-build`", 2, unbuilt.Ours, unbuilt.Theirs));
    }

    private static Task<Run> TypedAsync(string folder, string[] arguments) => Run.OfAsync(new Call(folder, "dotnet", arguments));

    private static async Task<string> EmptyProgramAsync()
    {
        var folder = Path.Combine(Place.Temporary("empty"), "Empty");
        _ = await Run.OfAsync(new Call(Path.GetTempPath(), "dotnet", "new", "console", "--output", folder));
        _ = await Run.OfAsync(new Call(folder, "dotnet", "build"));
        return folder;
    }
}
