using System.Globalization;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Benchmarks;

/// <summary>How the time grows with the number of environments, each as large as the largest.</summary>
internal static class Growth
{
    private static readonly int[] s_counts = [1, 3, 10, 30];

    public static async Task MeasureAsync(Results results)
    {
        const int Times = 3;
        var (cdk, javascript) = (await Peers.AwsCdkAsync(), await Peers.JavaScriptAsync());
        Dictionary<string, Func<int, Task<Run>>> all = new()
        {
            ["this project"] = count => Run.OfAsync(new Call(Place.Root, "dotnet", typeof(Growth).Assembly.Location, "synthesize", $"{count}", Place.Temporary("growth"))),
            ["AWS CDK for C#"] = count => cdk(Copies(count)),
            ["CDKTF in plain JavaScript"] = count => javascript(Copies(count)),
        };
        foreach (var (who, run) in all)
            results.Growth[who] = [];

        foreach (var count in s_counts)
        {
            foreach (var (who, run) in all)
            {
                List<double> seconds = [];
                for (var time = 0; time < Times; time++)
                    seconds.Add((await run(count)).Seconds);

                results.Growth[who][count] = seconds.Median();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count} × {who}: {seconds.Median():0.0} s"));
            }
        }

        results.Conditions["growth"] = Machine.Describe();
    }

    /// <summary>Synthesizes so many environments into a folder: the largest, under other names and accounts.</summary>
    public static int Synthesize(int count, string folder)
    {
        var original = Catalogue.Find(Place.Largest.Name);
        Synthesis.Run([.. Enumerable.Range(1, count).Select(number => Numbered(original, number))], folder);
        return 0;
    }

    private static EnvironmentSettings Numbered(EnvironmentSettings original, int number)
    {
        var text = number.ToString("00", CultureInfo.InvariantCulture);
        return original with
        {
            Name = original.Name + text,
            NamePrefix = $"card-{text}",
            AccountId = "4" + text.PadLeft(11, '0'),
            StateBucket = $"card-web-state-{text}",
            Domain = original.Domain is { } domain ? domain with { Name = $"a{text}.{domain.Name}", FurtherNames = [.. domain.FurtherNames.Select(name => $"b{text}.{name}")] } : null,
            Network = original.Network is NewVpc vpc ? vpc with { Cidr = string.Create(CultureInfo.InvariantCulture, $"10.{number}.0.0/16") } : original.Network,
            Differences = [],
        };
    }

    /// <summary>The largest environment's file so many times, under names of its own.</summary>
    private static List<string> Copies(int count)
    {
        var folder = Place.Temporary("copies");
        List<string> files = [];
        for (var number = 1; number <= count; number++)
        {
            files.Add(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"stack{number:00}.tf.json")));
            File.Copy(Place.Largest.File, files[^1]);
        }

        return files;
    }
}
