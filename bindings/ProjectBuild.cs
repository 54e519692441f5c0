namespace CardWeb.Tf.Bindings;

/// <summary>Compiles the generated projects, all in one build.</summary>
public static class ProjectBuild
{
    // Also keeps this repository's own settings away: MSBuild takes the nearest file of that name.
    // What finds mistakes in written code is off: it would find none in generated code, in half of the time.
    private const string Settings = """
        <Project>
          <PropertyGroup>
            <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
            <OutputPath>bin/</OutputPath>
            <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
            <RunAnalyzers>false</RunAnalyzers>
            <WarningLevel>0</WarningLevel>
            <Features>run-nullable-analysis=never</Features>
            <NuGetAudit>false</NuGetAudit>
            <ProduceReferenceAssembly>false</ProduceReferenceAssembly>
            <DebugType>none</DebugType>
            <GenerateDependencyFile>false</GenerateDependencyFile>
            <CopyLocalLockFileAssemblies>false</CopyLocalLockFileAssemblies>
          </PropertyGroup>
        </Project>
        """;

    private const string Corrections = """
        <Project>
          <PropertyGroup>
            <GeneratePackageOnBuild>false</GeneratePackageOnBuild>
            <NoWarn>$(NoWarn);CS1573;CS1591;CS8602;CS8632</NoWarn>
          </PropertyGroup>
          <Target Name="LeaveOutSourceGenerators" BeforeTargets="CoreCompile">
            <ItemGroup>
              <Analyzer Remove="@(Analyzer)" />
            </ItemGroup>
          </Target>
        </Project>
        """;

    /// <summary>Compiles: the last project refers to all the others.</summary>
    public static void Run(WorkFolder work, IReadOnlyList<GeneratedProject> projects)
    {
        File.WriteAllText(work["Directory.Build.props"], Settings);
        File.WriteAllText(work["Directory.Build.targets"], Corrections);
        File.WriteAllText(work[".editorconfig"], "root = true\n");
        foreach (var project in projects)
            UseThisFramework(project);
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        Command.Require("dotnet build", work, dotnet,
            "build", projects[^1].File, "--configuration", "Release", "--nologo", "-maxCpuCount:1", "-nodeReuse:false", "-consoleLoggerParameters:ErrorsOnly");
    }

    // The generator still aims at .NET 6, for which the reference assemblies would have to be fetched.
    private static void UseThisFramework(GeneratedProject project)
    {
        project.Definition.Descendants("TargetFramework").Single().Value = $"net{Environment.Version.Major}.0";
        project.Definition.Save(project.File);
    }
}
