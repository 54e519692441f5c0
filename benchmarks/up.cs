#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);MA0048
// What `up` costs above a bare `terraform apply` of the same JSON, and what it costs when nothing has changed.
//   dotnet build && dotnet run --file benchmarks/up.cs
// It works in a folder of its own, on an emulator of its own.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

var program = Path.Combine(Repository(), "bin", "Debug", "net10.0", "CardWeb.Tf.dll");
var folder = Directory.CreateTempSubdirectory("card-web-benchmark-").FullName;
File.Copy(Path.Combine(Repository(), "cdktf.json"), Path.Combine(folder, "cdktf.json"));

var up = Time("up, from nothing", folder, "dotnet", program, "up");
var again = Time("up, nothing changed", folder, "dotnet", program, "up");
var stack = Path.Combine(folder, "cdktf.out", "stacks", "card-web-development");
foreach (var variable in File.ReadAllLines(Path.Combine(folder, ".emulator", "env")))
    Environment.SetEnvironmentVariable(variable.Split('=', 2)[0], variable.Split('=', 2)[1]);
Environment.SetEnvironmentVariable("AWS_CA_BUNDLE", null);
Time("terraform destroy", stack, "terraform", "destroy", "-auto-approve");
var apply = Time("terraform apply", stack, "terraform", "apply", "-auto-approve");
var plan = Time("terraform plan, nothing changed", stack, "terraform", "plan");
Time("down", folder, "dotnet", program, "down");
Directory.Delete(folder, recursive: true);

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"up / terraform apply                 {up / apply:0.00}"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"up / terraform plan, nothing changed {again / plan:0.00}"));

static double Time(string what, string folder, string command, params string[] arguments)
{
    var watch = Stopwatch.StartNew();
    using var process = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
    process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    if (process.ExitCode != 0)
        throw new InvalidOperationException($"'{what}' ended with {process.ExitCode}; its files are in {folder}.");

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-36} {watch.Elapsed.TotalSeconds,6:0.0} s"));
    return watch.Elapsed.TotalSeconds;
}

static string Repository([CallerFilePath] string path = "") => Path.GetDirectoryName(Path.GetDirectoryName(path))!;
