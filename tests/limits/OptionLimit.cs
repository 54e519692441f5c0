using System.Collections;
using System.Globalization;
using System.Reflection;
using FluentValidation;

namespace CardWeb.Tf.Tests.Limits;

/// <summary>One option, with values of which it is known whether AWS takes them.</summary>
/// <param name="Base">Options that are right, in which the value is set.</param>
/// <param name="Name">The option.</param>
/// <param name="Values">The values, and whether AWS takes each.</param>
/// <param name="Stricter">Why the option refuses what AWS's service model takes; null where it does not.</param>
/// <param name="Around">What puts the options into those that are checked; null: they are checked by themselves.</param>
internal sealed record OptionLimit(object Base, string Name, Func<IEnumerable<(object Value, bool IsTaken)>> Values, string? Stricter = null, Func<object, object>? Around = null)
{
    /// <summary>The kind of options.</summary>
    internal Type Kind => Base.GetType();

    /// <summary>A limit from a member of AWS's service model.</summary>
    internal static OptionLimit Model(
        object @base, string name, string service, string member, string? stricter = null, Func<long, string>? text = null, Func<object, object>? around = null) =>
        new(@base, name, () => ByModel(ServiceModel.Of(service).Member(member), text), stricter, around);

    /// <summary>An enumeration whose values are a member's of AWS's service model.</summary>
    internal static OptionLimit Enum<T>(object @base, string name, string service, string member, Func<T, string> text)
        where T : struct, Enum =>
        new(@base, name, () => ByModel(ServiceModel.Of(service).Member(member), text));

    /// <summary>Limits that AWS's documentation alone gives.</summary>
    internal static OptionLimit Documented(object @base, string name, object[] taken, object[] refused, Func<object, object>? around = null) =>
        new(@base, name, () => [.. taken.Select(value => (value, true)), .. refused.Select(value => (value, false))], null, around);

    /// <summary>A range of numbers that AWS's documentation alone gives.</summary>
    internal static OptionLimit Range(object @base, string name, int from, int to, Func<object, object>? around = null) =>
        Documented(@base, name, [from, to], [from - 1, to + 1], around);

    /// <summary>What is said of the options with the value in them.</summary>
    internal IReadOnlyList<string> ProblemsWith(object? value)
    {
        var options = Base.GetType().GetMethod("<Clone>$")!.Invoke(Base, [])!;
        if (value is not null)
            Set(options, value);

        var around = Around?.Invoke(options) ?? options;
        return [.. ValidatorOf(around.GetType()).Validate(Context(around)).Errors.Select(error => error.ErrorMessage)];
    }

    private static IEnumerable<(object Value, bool IsTaken)> ByModel(ServiceShape shape, Func<long, string>? text) => text is null
        ? shape.Edges.Select(number => ((object)(int)number, shape.Takes(number)))
        : shape.Edges.Where(length => length is >= 0 and <= 4096).Select(text).Select(value => ((object)value, shape.Takes(value)));

    private static IEnumerable<(object Value, bool IsTaken)> ByModel<T>(ServiceShape shape, Func<T, string> text)
        where T : struct, Enum =>
        System.Enum.GetValues<T>().Append((T)System.Enum.ToObject(typeof(T), 99)).Select(value => ((object)value, shape.Takes(text(value))));

    private void Set(object options, object value)
    {
        var property = Kind.GetProperty(Name, BindingFlags.Public | BindingFlags.Instance)!;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        property.SetValue(options, type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) && value is not IEnumerable and not string || IsItem(type, value) ? ListOf(type, value)
            : type.IsEnum || type.IsInstanceOfType(value) ? value
            : Convert.ChangeType(value, type, CultureInfo.InvariantCulture));
    }

    private static bool IsItem(Type type, object value) => type.IsGenericType && type.GetGenericArguments() is [var item] && item.IsInstanceOfType(value);

    private static Array ListOf(Type type, object value)
    {
        var list = Array.CreateInstance(type.GetGenericArguments()[0], 1);
        list.SetValue(value, 0);
        return list;
    }

    private static IValidator ValidatorOf(Type kind)
    {
        var type = new[] { typeof(CardWeb.Tf.Modules.Names).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .First(each => each.BaseType == typeof(AbstractValidator<>).MakeGenericType(kind));
        var constructor = type.GetConstructors()[0];
        return (IValidator)constructor.Invoke(constructor.GetParameters().Select(parameter => parameter.DefaultValue).ToArray());
    }

    private static IValidationContext Context(object options) =>
        (IValidationContext)Activator.CreateInstance(typeof(ValidationContext<>).MakeGenericType(options.GetType()), options)!;
}
