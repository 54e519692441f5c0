using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="InstanceRefresh"/> to AWS's limits.</summary>
public sealed class InstanceRefreshValidator : AbstractValidator<InstanceRefresh>
{
    /// <summary>AWS's longest rest at a checkpoint: two days.</summary>
    public const int LongestBake = 172800;

    private const int MaximumAlarms = 10;
    private const int All = 100;

    /// <summary>States the rules.</summary>
    public InstanceRefreshValidator()
    {
        RuleFor(refresh => refresh.MinimumHealthyPercent).Within(0, All, "percent");
        RuleFor(refresh => refresh.MaximumHealthyPercent).HealthyRange(refresh => refresh.MinimumHealthyPercent);
        RuleForEach(refresh => refresh.Checkpoints).Within(1, All, "percent");
        RuleFor(refresh => refresh.Checkpoints).Must(AreSteps).WithMessage(
            refresh => $"{{PropertyPath}} must ascend, each once, and end at 100, or AWS leaves servers on the old version, got: {string.Join(", ", refresh.Checkpoints)}.");
        RuleFor(refresh => refresh.BakeSeconds).Within(0, LongestBake, "seconds");
        RuleFor(refresh => refresh.WarmupSeconds!.Value).Within(0, FleetSettingsValidator.LongestWait, "seconds")
            .OverridePropertyName(nameof(InstanceRefresh.WarmupSeconds)).When(refresh => refresh.WarmupSeconds is not null);
        RuleFor(refresh => refresh.Protected).Known();
        RuleFor(refresh => refresh.Alarms).EachOnce();
        RuleFor(refresh => refresh.Alarms.Count).Within(0, MaximumAlarms, "alarms").OverridePropertyName("Alarms.Count");
        RuleForEach(refresh => refresh.Alarms).Must(name => name is { Length: >= 1 and <= 255 })
            .WithMessage("{PropertyPath} must be an alarm's name of 1 to 255 characters, got: \"{PropertyValue}\".");
    }

    private static bool AreSteps(IReadOnlyList<int> checkpoints) =>
        checkpoints.Count == 0 || (checkpoints[^1] == All && checkpoints.Zip(checkpoints.Skip(1)).All(pair => pair.First < pair.Second));
}
