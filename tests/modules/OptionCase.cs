using System.Reflection;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Two sets of options of one kind that differ in what is asked about, and how to build with one of them.</summary>
public sealed class OptionCase
{
    private readonly Func<TerraformStack, (object Minimal, object Maximal)> options;
    private readonly Action<TerraformStack, object> build;
    private readonly Lazy<string> asked;

    private OptionCase(Type type, Func<TerraformStack, (object Minimal, object Maximal)> options, Action<TerraformStack, object> build)
    {
        Type = type;
        this.options = options;
        this.build = build;
        asked = new(() => Synthesized((_, maximal) => maximal));
    }

    /// <summary>The kind of options.</summary>
    public Type Type { get; }

    /// <summary>Options that stand on nothing in the stack.</summary>
    public static OptionCase Of<T>(T minimal, T maximal, Action<TerraformStack, T> build)
        where T : notnull => Of(_ => (minimal, maximal), build);

    /// <summary>Options that stand on other constructs of the stack.</summary>
    public static OptionCase Of<T>(Func<TerraformStack, (T Minimal, T Maximal)> options, Action<TerraformStack, T> build)
        where T : notnull => new(typeof(T), stack => options(stack), (stack, chosen) => build(stack, (T)chosen));

    /// <summary>
    /// Options of which each value follows from its type, built by the one construct that takes them. Null: there is no such
    /// construct, or a value that does not follow.
    /// </summary>
    public static OptionCase? Automatic(Type type)
    {
        var constructor = typeof(Names).Assembly.GetExportedTypes()
            .Where(made => made.IsSubclassOf(typeof(Construct)) && !made.IsAbstract)
            .Select(made => made.GetConstructor([typeof(Construct), typeof(string), type]))
            .FirstOrDefault(found => found is not null);
        return constructor is not null && SampleValue.Of(type, isMaximal: false) is { } minimal && SampleValue.Of(type, isMaximal: true) is { } maximal
            ? new(type, _ => (minimal, maximal), (stack, options) => constructor.Invoke([stack, "it", options]))
            : null;
    }

    /// <summary>Whether the JSON of the maximal options changes when one of them is set back to the minimal value.</summary>
    public bool Shows(string option) => Synthesized((minimal, maximal) => SetBack(option, minimal, maximal)) != asked.Value;

    private string Synthesized(Func<object, object, object> choose) => new ModuleStack(stack =>
    {
        var (minimal, maximal) = options(stack);
        build(stack, choose(minimal, maximal));
    }).ToString();

    private static object SetBack(string option, object minimal, object maximal)
    {
        var copy = maximal.GetType().GetMethod("<Clone>$")!.Invoke(maximal, [])!;
        var property = copy.GetType().GetProperty(option, BindingFlags.Public | BindingFlags.Instance)!;
        property.SetValue(copy, property.GetValue(minimal));
        return copy;
    }
}
