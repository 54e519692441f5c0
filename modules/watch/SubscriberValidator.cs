using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="Subscriber"/> to an address of its protocol.</summary>
public sealed partial class SubscriberValidator : AbstractValidator<Subscriber>
{
    /// <summary>States the rules.</summary>
    public SubscriberValidator()
    {
        RuleFor(subscriber => subscriber.Protocol).Known();
        Of(SubscriberProtocol.Email, Mail(), "a mail address such as alarms@example.com");
        Of(SubscriberProtocol.Https, Page(), "a URL such as https://example.com/alarms");
        Of(SubscriberProtocol.Sms, Telephone(), "a telephone number with + and its country such as +14155550123");
        Of(SubscriberProtocol.Sqs, Queue(), "the ARN of a queue that is not FIFO, arn:aws:sqs:<region>:<account>:<name>");
        Of(SubscriberProtocol.Lambda, Function(), "the ARN of a function, arn:aws:lambda:<region>:<account>:function:<name>");
    }

    private void Of(SubscriberProtocol protocol, Regex form, string allowed) =>
        RuleFor(subscriber => subscriber.Endpoint).Form(form, $"{allowed} for {protocol}").When(subscriber => subscriber.Protocol == protocol);

    [GeneratedRegex(@"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\Ahttps://[A-Za-z0-9.-]+(:(?!0)(?!6553[6-9]|655[4-9]|65[6-9]|6[6-9]|[7-9][0-9]{4})[0-9]{1,5})?(/[!-~]*)?\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Page();

    [GeneratedRegex(@"\A\+[1-9][0-9]{6,14}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:sqs:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,80}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Queue();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_-]{1,64}(:[A-Za-z0-9_-]+)?\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Function();
}
