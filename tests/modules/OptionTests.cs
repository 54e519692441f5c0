using System.Reflection;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Every option of every module does something: a new one cannot go untested, nor be forgotten on its way to Terraform.</summary>
public sealed class OptionTests
{
    private static readonly ILookup<Type, OptionCase> s_cases = Kinds()
        .SelectMany(type => OptionCases.All.Where(one => one.Type == type).ToArray() is { Length: > 0 } cases ? cases : OneOrNone(OptionCase.Automatic(type)))
        .ToLookup(one => one.Type);

    /// <summary>What no case is about, and none could be made.</summary>
    internal static IEnumerable<string> Missing =>
        from type in Kinds()
        where !s_cases.Contains(type)
        select $"{type.Name} has options that no test sets, and their values do not follow from their types: add a case to {nameof(OptionCases)} in tests/modules.";

    private static IEnumerable<TestCaseData> Options =>
        from type in Kinds()
        where s_cases.Contains(type)
        from property in Settable(type)
        select new TestCaseData(type, property.Name).SetArgDisplayNames(type.Name, property.Name);

    [TestCaseSource(nameof(Options))]
    public void It_reaches_the_JSON(Type type, string option)
    {
        // when
        var shows = s_cases[type].Any(one => one.Shows(option));

        // then
        Assert.That(shows, Is.True, () => $"{type.Name}.{option} makes no difference to the JSON in any of the {s_cases[type].Count()} cases of {nameof(OptionCases)}.");
    }

    private static IEnumerable<Type> Kinds() =>
        typeof(NetworkOptions).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(NetworkOptions).Namespace && IsOptions(type) && Settable(type).Any());

    private static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(property => property.SetMethod is { IsPublic: true });

    private static OptionCase[] OneOrNone(OptionCase? one) => one is null ? [] : [one];

    // Names is what options are named by; NamesTests has it.
    private static bool IsOptions(Type type) => type is { IsAbstract: false } && type != typeof(Names) && type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null;
}
