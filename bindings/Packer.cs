using System.Diagnostics;

namespace CardWeb.Tf.Bindings;

/// <summary>Makes the three packages.</summary>
public static class Packer
{
    /// <summary>Packs, unless the feed has these packages.</summary>
    public static void Run(PackOptions options)
    {
        _ = Directory.CreateDirectory(options.Feed);
        using var one = Lock(options);
        var published = Path.Combine(options.Feed, options.Key);
        if (Directory.Exists(published))
            return;
        if (!Directory.Exists(Path.Combine(options.Root, "node_modules", options.Provider)))
            Call(options.Root, "npm", "ci", "--omit=dev", "--no-audit", "--no-fund");

        var work = Path.Combine(options.Root, "bindings", "obj", $"pack-{Guid.NewGuid():N}");
        var modules = Path.Combine(options.Root, "node_modules");
        Console.WriteLine("bindings: trimming");
        Trimmer.Trim(Path.Combine(modules, options.Provider), Path.Combine(work, "provider"), options.Resources);
        Console.WriteLine("bindings: generating");
        Call(work, "node", Path.Combine(modules, "jsii-pacmak", "bin", "jsii-pacmak"), "--target", "dotnet", "--code-only", "--no-npmignore",
            "--outdir", Path.Combine(work, "code"), Path.Combine(modules, "constructs"), Path.Combine(modules, options.Framework), Path.Combine(work, "provider"));
        WriteProperties(work, options.Key);
        Console.WriteLine("bindings: compiling");
        var projects = Directory.GetFiles(Path.Combine(work, "code"), "*.csproj", SearchOption.AllDirectories);
        foreach (var project in projects)
            File.WriteAllText(project, File.ReadAllText(project).Replace("net6.0", "net10.0", StringComparison.Ordinal));
        Call(work, "dotnet", "build", projects.MaxBy(p => p.Length)!, "-c", "Release", "-nodeReuse:false", "-m:1", "-clp:ErrorsOnly");
        Directory.Move(Path.Combine(work, "feed"), published);
        Directory.Delete(work, recursive: true);
    }

    private static void WriteProperties(string work, string key)
    {
        File.WriteAllText(Path.Combine(work, "Directory.Build.props"), """
            <Project>
              <PropertyGroup>
                <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
                <RunAnalyzers>false</RunAnalyzers>
                <DebugType>none</DebugType>
                <WarningLevel>0</WarningLevel>
                <Deterministic>true</Deterministic>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(work, "Directory.Build.targets"), $"""
            <Project>
              <PropertyGroup>
                <PackageVersion>$(PackageVersion)-{key}</PackageVersion>
                <PackageOutputPath>$(MSBuildThisFileDirectory)feed</PackageOutputPath>
                <IncludeSymbols>false</IncludeSymbols>
                <IncludeSource>false</IncludeSource>
                <NoWarn>$(NoWarn);CS1573;CS1591;CS8602</NoWarn>
                          </PropertyGroup>
            </Project>
            """);
    }

    private static FileStream Lock(PackOptions options)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(options.Feed, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(200);
            }
        }
    }

    private static void Call(string folder, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        start.Environment["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "18,20,22,24";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new BindingsException($"{program} ended with {process.ExitCode}.");
    }
}
