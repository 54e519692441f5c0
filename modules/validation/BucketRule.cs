using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>S3's rules for the name of a bucket: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html</summary>
public static partial class BucketRule
{
    private static readonly string[] ReservedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"];
    private static readonly string[] ReservedSuffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"];

    /// <summary>A name that S3 takes.</summary>
    public static IRuleBuilderOptions<T, string> BucketName<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(IsBucketName).WithMessage(
            "{PropertyPath} must be a name that S3 takes, got: \"{PropertyValue}\". Allowed are 3 to 63 lower-case letters, digits, dots and hyphens, "
            + "a letter or digit at both ends, no two dots in a row, no IP address, "
            + $"none of {string.Join(", ", ReservedPrefixes)} in front and none of {string.Join(", ", ReservedSuffixes)} at the end.");

    private static bool IsBucketName(string? name) =>
        name is not null
        && NameForm().IsMatch(name)
        && !AddressForm().IsMatch(name)
        && !name.Contains("..", StringComparison.Ordinal)
        && !ReservedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
        && !ReservedSuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal));

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex NameForm();

    [GeneratedRegex(@"\A([0-9]{1,3}\.){3}[0-9]{1,3}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex AddressForm();
}
