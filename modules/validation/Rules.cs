using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Rules whose text and check read the same limits. Each message names the setting, the limits and the value.</summary>
public static class Rules
{
    /// <summary>A number between two limits, both included.</summary>
    public static IRuleBuilderOptions<T, int> Within<T>(this IRuleBuilder<T, int> rule, int from, int to, string unit = "") =>
        rule.InclusiveBetween(from, to).WithMessage($"{{PropertyPath}} must be between {{From}} and {{To}}{Spaced(unit)}, got: {{PropertyValue}}.");

    /// <summary>A TCP port.</summary>
    public static IRuleBuilderOptions<T, int> Port<T>(this IRuleBuilder<T, int> rule) => rule.Within(1, 65535);

    /// <summary>An IPv4 address range.</summary>
    public static IRuleBuilderOptions<T, string> Cidr<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(value => CidrBlock.Parse(value) is not null)
            .WithMessage("{PropertyPath} must be an IPv4 range whose address has no bits beyond its prefix, such as 10.20.0.0/16, got: \"{PropertyValue}\".");

    /// <summary>An IPv4 or IPv6 address range.</summary>
    public static IRuleBuilderOptions<T, string> AddressRange<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(value => CidrBlock.Parse(value) is not null || CidrBlock.IsIpv6(value))
            .WithMessage("{PropertyPath} must be an IPv4 or IPv6 range whose address has no bits beyond its prefix, such as 10.20.0.0/16 or 2001:db8::/32, got: \"{PropertyValue}\".");

    /// <summary>A list in which nothing stands twice.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> EachOnce<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>> rule) =>
        rule.Must((_, list, context) =>
        {
            context.MessageFormatter.AppendArgument("List", string.Join(", ", list));
            return list.Distinct().Count() == list.Count;
        }).WithMessage("{PropertyPath} must name each once, got: {List}.");

    /// <summary>One of an enumeration's values.</summary>
    public static IRuleBuilderOptions<T, TEnum> Known<T, TEnum>(this IRuleBuilder<T, TEnum> rule)
        where TEnum : struct, Enum =>
        rule.IsInEnum().WithMessage($"{{PropertyPath}} must be one of {string.Join(", ", Enum.GetNames<TEnum>())}, got: {{PropertyValue}}.");

    /// <summary>A text of a given form, which <paramref name="allowed"/> describes.</summary>
    public static IRuleBuilderOptions<T, string?> Form<T>(this IRuleBuilder<T, string?> rule, Regex form, string allowed) =>
        rule.Must(value => value is null || form.IsMatch(value))
            .WithMessage($"{{PropertyPath}} must be {allowed}, got: \"{{PropertyValue}}\".");

    /// <summary>A text that must be given.</summary>
    public static IRuleBuilderOptions<T, string> Given<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().WithMessage("{PropertyPath} must not be empty, got: \"{PropertyValue}\".");

    /// <summary>An identifier of AWS such as <c>ami-0123456789abcdef0</c>: the prefix, then 8 or 17 hexadecimal digits.</summary>
    public static IRuleBuilderOptions<T, string?> AwsId<T>(this IRuleBuilder<T, string?> rule, string prefix) =>
        rule.Form(
            new Regex($@"\A{prefix}-([0-9a-f]{{8}}|[0-9a-f]{{17}})\z", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)),
            $"\"{prefix}-\" and 8 or 17 hexadecimal digits");

    /// <summary>The Amazon resource name of one kind of thing, such as a key of KMS.</summary>
    public static IRuleBuilderOptions<T, string?> Arn<T>(this IRuleBuilder<T, string?> rule, string service, string kind) =>
        rule.Form(
            new Regex($@"\Aarn:aws[a-z-]*:{service}:[a-z]{{2}}[a-z0-9-]+:[0-9]{{12}}:{kind}/[A-Za-z0-9-]+\z", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)),
            $"an ARN of the form arn:aws:{service}:<region>:<account>:{kind}/<id>");

    /// <summary>A time without seconds.</summary>
    public static IRuleBuilderOptions<T, DateTimeOffset> WholeMinute<T>(this IRuleBuilder<T, DateTimeOffset> rule) =>
        rule.Must((_, time, context) =>
        {
            context.MessageFormatter.AppendArgument("Time", time.ToString("O", CultureInfo.InvariantCulture));
            return time.Ticks % TimeSpan.TicksPerMinute == 0;
        }).WithMessage("{PropertyPath} must be a whole minute, for AWS rounds seconds and Terraform would set them again and again, got: {Time}.");

    /// <summary>A version of three numbers, as <see href="https://semver.org"/> has it.</summary>
    public static IRuleBuilderOptions<T, string?> ImageVersion<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Form(
            new Regex(@"\A(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){2}\z", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)),
            "an image version of three numbers such as 1.0.0");

    private static string Spaced(string unit) => unit.Length == 0 ? "" : " " + unit;
}
