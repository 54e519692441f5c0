using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="RedirectAction"/> to AWS's limits, and away from going round in circles.</summary>
public sealed partial class RedirectActionValidator : AbstractValidator<RedirectAction>
{
    /// <summary>States the rules.</summary>
    public RedirectActionValidator()
    {
        RuleFor(redirect => redirect.Host).Form(HostForm(), "a host's name of 1 to 128 characters, labels of letters, digits and hyphens, and no address");
        RuleFor(redirect => redirect.Path).Form(PathForm(), "a path from / on, of up to 128 characters");
        RuleFor(redirect => redirect.Query).Form(QueryForm(), "a query of 1 to 128 characters that does not begin with ?");
        RuleFor(redirect => redirect.Host).Placeholders("host");
        RuleFor(redirect => redirect.Path).Placeholders("host", "path", "port");
        RuleFor(redirect => redirect.Query).Placeholders("protocol", "host", "port", "path", "query");
        RuleFor(redirect => redirect.Port!.Value).Port().When(redirect => redirect.Port is not null).OverridePropertyName(nameof(RedirectAction.Port));
        RuleFor(redirect => redirect)
            .Must(redirect => redirect.Port is not null || redirect.ChangesMoreThanPort)
            .OverridePropertyName("Host, Path, Query or Port")
            .WithMessage("{PropertyPath} must differ from the request's own: the client would be sent in circles.");
    }

    [GeneratedRegex(@"\A(?=.{1,128}\z)(([A-Za-z0-9-]|#\{[^.}]*\})+\.)*(?![0-9]+\z)([A-Za-z0-9-]|#\{[^.}]*\}?)+\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex HostForm();

    [GeneratedRegex(@"\A/[!-~]{0,127}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex PathForm();

    [GeneratedRegex(@"\A(?!\?)[!-~]{1,128}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex QueryForm();
}
