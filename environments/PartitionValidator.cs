using CardWeb.Tf.Modules;
using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds ARNs to the part of AWS that the region is in: China and the US government have their own. Policies of an account are its own too.</summary>
internal sealed class PartitionValidator : AbstractValidator<EnvironmentSettings>
{
    private const int Partition = 1;
    private const int Account = 4;

    /// <summary>States the rules.</summary>
    public PartitionValidator()
    {
        RuleFor(settings => settings).Custom((settings, context) =>
        {
            foreach (var (path, arn) in Arns(settings).Where(each => each.Arn is not null && Part(each.Arn, Partition) != settings.Account.Partition))
            {
                context.AddFailure($"{path} must begin with arn:{settings.Account.Partition}:, as all ARNs in {settings.Region} do, got: \"{arn}\".");
            }
        });
        RuleForEach(settings => settings.ServerRole!.PolicyArns).Must((settings, arn) => Part(arn, Account) is "aws" || Part(arn, Account) == settings.AccountId)
            .When(settings => settings.ServerRole is not null)
            .WithMessage((settings, _) => $"{{PropertyPath}} must be a policy of AWS or of the environment's account {settings.AccountId}, got: \"{{PropertyValue}}\".");
    }

    private static IEnumerable<(string Path, string? Arn)> Arns(EnvironmentSettings settings) =>
    [
        ("Server.RootVolume.KmsKeyArn", settings.Server.RootVolume.KmsKeyArn),
        .. settings.Server.DataVolumes.Select((volume, index) => (FormattableString.Invariant($"Server.DataVolumes[{index}].KmsKeyArn"), volume.KmsKeyArn)),
        ("Listener.CertificateArn", settings.Listener.CertificateArn),
        .. settings.Listener.FurtherCertificateArns.Select((arn, index) => (FormattableString.Invariant($"Listener.FurtherCertificateArns[{index}]"), (string?)arn)),
        .. (settings.ServerRole?.PolicyArns ?? []).Select((arn, index) => (FormattableString.Invariant($"ServerRole.PolicyArns[{index}]"), (string?)arn)),
        ("Alarms.TopicArn", settings.Alarms?.TopicArn),
        .. (settings.Alarms?.Subscribers ?? []).Select((subscriber, index) =>
            (FormattableString.Invariant($"Alarms.Subscribers[{index}].Endpoint"), subscriber.Protocol is SubscriberProtocol.Sqs or SubscriberProtocol.Lambda ? subscriber.Endpoint : null)),
    ];

    private static string? Part(string arn, int number) => arn.Split(':').ElementAtOrDefault(number);
}
