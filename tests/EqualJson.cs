using System.Text.Json.Nodes;
using NUnit.Framework.Constraints;

namespace CardWeb.Tf.Tests;

/// <summary>Equal as JSON, whatever the order of names. When it is not, says both in full and the lines that differ.</summary>
public sealed class EqualJson : Constraint
{
    private readonly string expected;

    private EqualJson(string expected) => this.expected = JsonText.Of(expected);

    /// <inheritdoc/>
    public override string Description => expected;

    /// <summary>Equal to this JSON, no more and no less.</summary>
    public static EqualJson To(string expected) => new(expected);

    /// <inheritdoc/>
    public override ConstraintResult ApplyTo<TActual>(TActual actual) => new Result(this, JsonText.Of(actual as JsonNode));

    private sealed class Result(EqualJson constraint, string found) : ConstraintResult(constraint, found, found == constraint.expected)
    {
        private static readonly char[] Trimmed = [' ', ','];

        public override void WriteActualValueTo(MessageWriter writer) => writer.Write(found);

        public override void WriteAdditionalLinesTo(MessageWriter writer)
        {
            writer.WriteMessageLine($"Missing: {Only(constraint.expected, found)}");
            writer.WriteMessageLine($"Not asked for: {Only(found, constraint.expected)}");
        }

        private static string Only(string one, string other) => string.Join("; ", Lines(one).Except(Lines(other), StringComparer.Ordinal));

        private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim(Trimmed));
    }
}
