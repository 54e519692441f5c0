using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Names of hosts in the DNS: their form, and which of them another name or a certificate covers.</summary>
public static partial class DomainName
{
    private const string Wildcard = "*.";

    /// <summary>A host's name of two or more labels, in lower case.</summary>
    public static IRuleBuilderOptions<T, string?> HostName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Form(NameForm(), "a host's name such as www.card-web.example: two or more labels of lower-case letters, digits and hyphens, up to 253 characters, no dot at the end");

    /// <summary>A name on a certificate: a host's, or all hosts' of one domain, such as <c>*.card-web.example</c>.</summary>
    public static IRuleBuilderOptions<T, string?> CertificateName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Form(CertificateForm(), "a name on a certificate such as card-web.example or *.card-web.example, in lower case");

    /// <summary>Whether a name is a zone's own, or below it.</summary>
    public static bool IsWithin(string name, string zone) => name == zone || name.EndsWith($".{zone}", StringComparison.Ordinal);

    /// <summary>Whether a name on a certificate covers a host's: a wildcard stands for one label.</summary>
    public static bool Covers(string certified, string name) => certified.StartsWith(Wildcard, StringComparison.Ordinal)
        ? name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && name[(dot + 1)..] == certified[Wildcard.Length..]
        : certified == name;

    [GeneratedRegex(@"\A(?=.{1,253}\z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex NameForm();

    [GeneratedRegex(@"\A(\*\.)?(?=.{1,253}\z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex CertificateForm();
}
