#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);MA0048
// What packing the bindings costs, from nothing, after a change of the list, and when nothing has changed.
//   dotnet run --file benchmarks/pack-bindings.cs
// It works in a clone of its own, of what is committed here, with empty caches. Memory and processor time need Linux.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

var folder = Directory.CreateTempSubdirectory("pack-bindings-").FullName;
var clone = Path.Combine(folder, "clone");
Run("git", "clone", "--quiet", Repository(), clone);

Measure("from nothing");
Measure("nothing changed");
Measure("one resource more", "-p:AwsResources=" + Resources() + "%3BS3Bucket");
Measure("nothing changed, no packing at all", "-p:PackBindings=false");
Directory.Delete(folder, recursive: true);

void Measure(string what, params string[] arguments)
{
    var watch = Stopwatch.StartNew();
    using var process = Start("dotnet", ["msbuild", "CardWeb.Tf.csproj", "-nologo", "-target:PackBindings", "-nodeReuse:false", .. arguments]);
    var peak = 0L;
    var processor = new Dictionary<string, double>();
    while (!process.WaitForExit(100))
        peak = Math.Max(peak, Sample(processor));
    if (process.ExitCode != 0)
        throw new InvalidOperationException($"'{what}' ended with {process.ExitCode}.");
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what,-36} {watch.Elapsed.TotalSeconds,6:0.0} s   processor {processor.Values.Sum(),6:0.0} s   peak memory {peak >> 20,5} MB"));
}

// Every process that has inherited our NUGET_PACKAGES is ours, also one that has detached itself.
long Sample(Dictionary<string, double> processor)
{
    var memory = 0L;
    if (!OperatingSystem.IsLinux())
        return memory;
    foreach (var process in Directory.GetDirectories("/proc").Where(p => char.IsDigit(Path.GetFileName(p)[0])))
    {
        try
        {
            if (!File.ReadAllText(Path.Combine(process, "environ")).Contains(folder, StringComparison.Ordinal))
                continue;
            var fields = File.ReadAllText(Path.Combine(process, "stat")).Split(") ")[^1].Split(' ');
            processor[process] = (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / 100.0;
            var shared = File.ReadLines(Path.Combine(process, "smaps_rollup")).First(l => l.StartsWith("Pss:", StringComparison.Ordinal));
            memory += long.Parse(shared.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) << 10;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // The process ended while it was being looked at, or is another user's.
            continue;
        }
    }

    return memory;
}

Process Start(string program, IEnumerable<string> arguments)
{
    var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, WorkingDirectory = Directory.Exists(clone) ? clone : folder };
    start.Environment["NUGET_PACKAGES"] = Path.Combine(folder, "nuget");
    start.Environment["npm_config_cache"] = Path.Combine(folder, "npm");
    start.Environment["UseSharedCompilation"] = "false";
    return Process.Start(start)!;
}

void Run(string program, params string[] arguments)
{
    using var process = Start(program, arguments);
    process.WaitForExit();
}

string Resources() => File.ReadAllText(Path.Combine(clone, "CardWeb.Tf.csproj")).Split("<AwsResources>")[1].Split("</AwsResources>")[0]
    .ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).TrimEnd(';').Replace(";", "%3B", StringComparison.Ordinal);

static string Repository([CallerFilePath] string path = "") => Path.GetDirectoryName(Path.GetDirectoryName(path))!;
