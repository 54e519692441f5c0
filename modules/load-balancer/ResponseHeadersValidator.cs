using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="ResponseHeaders"/> to what AWS takes as a header's value.</summary>
public sealed partial class ResponseHeadersValidator : AbstractValidator<ResponseHeaders>
{
    private const string Allowed = "1 to 1024 printable ASCII characters, with no space at either end";

    /// <summary>States the rules.</summary>
    public ResponseHeadersValidator()
    {
        RuleFor(headers => headers.StrictTransportSecurity).Form(ValueForm(), Allowed);
        RuleFor(headers => headers.ContentSecurityPolicy).Form(ValueForm(), Allowed);
        RuleFor(headers => headers.Frames!.Value).Known().OverridePropertyName(nameof(ResponseHeaders.Frames)).When(headers => headers.Frames is not null);
    }

    [GeneratedRegex(@"\A[!-~]([ -~]{0,1022}[!-~])?\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex ValueForm();
}
