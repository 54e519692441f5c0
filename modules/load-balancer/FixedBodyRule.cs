using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>AWS's limit of what a balancer answers by itself.</summary>
public static class FixedBodyRule
{
    /// <summary>The longest body that AWS takes.</summary>
    public const int MaximumLength = 1024;

    /// <summary>A body that AWS takes.</summary>
    public static IRuleBuilderOptions<T, string> FixedBody<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must((_, body, context) =>
        {
            context.MessageFormatter.AppendArgument("Length", body?.Length ?? 0);
            return body is { Length: > 0 and <= MaximumLength };
        }).WithMessage($"{{PropertyPath}} must have 1 to {MaximumLength} characters, got: {{Length}}.");
}
