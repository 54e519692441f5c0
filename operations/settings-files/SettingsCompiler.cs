using System.Reflection;
using System.Runtime.Loader;
using CardWeb.Tf.Environments;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CardWeb.Tf.Operations.SettingsFiles;

/// <summary>Reads changed files as C# does, before they are written: what comes of them is checked like what was compiled.</summary>
public static class SettingsCompiler
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";

    /// <summary>The environments that the files give.</summary>
    /// <param name="files">The text of each file, by its path.</param>
    /// <exception cref="OperationException">They do not compile by themselves.</exception>
    public static EnvironmentCatalogue Compile(IReadOnlyDictionary<string, string> files)
    {
        CSharpParseOptions options = new(LanguageVersion.Latest);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Value, options, file.Key)).Append(CSharpSyntaxTree.ParseText(Usings, options));
        var compilation = CSharpCompilation.Create(
            "CardWeb.Tf.ChangedSettings", trees, References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream stream = new();
        var result = compilation.Emit(stream);
        if (!result.Success)
            throw new OperationException(Problem(result.Diagnostics));

        stream.Position = 0;
        var assembly = new AssemblyLoadContext("settings", isCollectible: true).LoadFromStream(stream);
        try
        {
            return EnvironmentCatalogue.Of(assembly, typeof(Catalogue).Namespace!);
        }
        catch (TargetInvocationException e)
        {
            throw new OperationException($"The settings can't be read: {e.GetBaseException().Message}", e);
        }
    }

    private static string Problem(IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error).ToList();
        return "The files of environments must compile by themselves to be changed by this verb, and do not:\n"
            + string.Join('\n', errors.Select(each => $"{each.Location.GetLineSpan().Path}({each.Location.GetLineSpan().StartLinePosition.Line + 1}): {each.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"))
            + "\nChange them by hand: what is shared between them can't be carried over.";
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(File.Exists).Select(path => MetadataReference.CreateFromFile(path));
}
