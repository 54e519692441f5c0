using System.Reflection;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Two different values of a type, for options of which only the difference matters.</summary>
internal static class SampleValue
{
    /// <summary>One of them; null where none follows from the type.</summary>
    public static object? Of(Type type, bool isMaximal) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } value => Of(value, isMaximal),
        _ when type == typeof(string) => isMaximal ? "maximal" : "minimal",
        _ when type == typeof(bool) => isMaximal,
        _ when type == typeof(int) => isMaximal ? 2 : 1,
        _ when type == typeof(IReadOnlyList<string>) => (string[])[isMaximal ? "maximal" : "minimal"],
        _ when type == typeof(Names) => isMaximal ? Given.Names : new Names("other", "other", "other"),
        _ when type == typeof(AwsAccount) => isMaximal ? Given.Account : new AwsAccount("222222222222", "eu-west-1"),
        { IsEnum: true } => Enum.GetValues(type).GetValue(isMaximal ? 1 : 0),
        _ => OfRecord(type, isMaximal),
    };

    private static object? OfRecord(Type type, bool isMaximal)
    {
        if (type.IsAbstract || type.GetConstructor([]) is null || type.GetMethod("<Clone>$") is null)
            return null;

        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true }))
        {
            if (Of(property.PropertyType, isMaximal) is not { } value)
                return null;

            property.SetValue(made, value);
        }

        return made;
    }
}
