using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>Checks numbers on the command line.</summary>
internal static class Ranges
{
    public static void Check(OptionResult result, Option<int> option, int least, int most)
    {
        if (result.Tokens.Count == 0 || !int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var value))
            return;

        if (value < least || value > most)
            result.AddError($"{option.Name} must be between {least} and {most}, got: {value}.");
    }
}
