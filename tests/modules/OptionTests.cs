using System.Reflection;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Every option of every module does something: a new one cannot go untested, nor be forgotten on its way to Terraform.</summary>
public sealed class OptionTests
{
    private static IEnumerable<TestCaseData> Options =>
        from type in typeof(NetworkOptions).Assembly.GetExportedTypes()
        where type.Namespace == typeof(NetworkOptions).Namespace && IsOptions(type)
        from property in type.GetProperties()
        where property.SetMethod is { IsPublic: true }
        select new TestCaseData(type, property.Name).SetArgDisplayNames(type.Name, property.Name);

    [TestCaseSource(nameof(Options))]
    public void It_reaches_the_JSON(Type type, string option)
    {
        // given
        OptionCase[] cases = [.. OptionCases.All.Where(one => one.Type == type)];

        // when
        var shows = cases.Any(one => one.Shows(option));

        // then
        Assert.That(shows, Is.True, () => $"{type.Name}.{option} makes no difference to the JSON in any of the {cases.Length} cases of {nameof(OptionCases)}.");
    }

    // Names is what options are named by; NamesTests has it.
    private static bool IsOptions(Type type) => type is { IsAbstract: false } && type != typeof(Names) && type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null;
}
