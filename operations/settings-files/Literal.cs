using Microsoft.CodeAnalysis.CSharp;

namespace CardWeb.Tf.Operations.SettingsFiles;

/// <summary>Values as C# writes them.</summary>
public static class Literal
{
    /// <summary>A string, with what has to be escaped.</summary>
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A list of strings.</summary>
    public static string Of(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Of))}]";
}
