using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="ServerSpecification"/> to AWS's limits.</summary>
public sealed partial class ServerSpecificationValidator : AbstractValidator<ServerSpecification>
{
    /// <summary>The device names that AWS recommends for data volumes: <c>/dev/sdf</c> to <c>/dev/sdp</c>.</summary>
    public const int MaximumDataVolumes = 'p' - 'f' + 1;

    /// <summary>AWS's fifty tags, less the name and those that every resource has.</summary>
    public const int MaximumTags = 46;

    /// <summary>States the rules.</summary>
    public ServerSpecificationValidator()
    {
        Hardware();
        RuleFor(server => server.KeyPairName).Form(KeyPairForm(), "1 to 255 printable ASCII characters, with no space at either end");
        RuleFor(server => server.InstanceProfile).Form(ProfileForm(), "1 to 128 letters, digits and +=,.@-_");
        RuleFor(server => server.RootVolume).SetValidator(new VolumeValidator());
        RuleForEach(server => server.DataVolumes).SetValidator(new DataVolumeValidator());
        RuleFor(server => server.DataVolumes.Count).Within(0, MaximumDataVolumes).OverridePropertyName("DataVolumes.Count");
        RuleFor(server => (IReadOnlyList<string>)server.DataVolumes.Select(volume => volume.DeviceName).ToArray()).EachOnce().OverridePropertyName("DataVolumes.DeviceName");
        RuleFor(server => server.MetadataHopLimit).Within(1, 64);
        RuleFor(server => server.Tenancy).Known();
        RuleFor(server => server.ShutdownBehavior).Known();
        RuleFor(server => server.PlacementGroup).Form(KeyPairForm(), "1 to 255 printable ASCII characters, with no space at either end");
        RuleFor(server => server.Tags.Count).Within(0, MaximumTags).OverridePropertyName("Tags.Count");
        RuleForEach(server => server.Tags).Must(IsTag).WithMessage(
            "{PropertyPath} must have a key of 1 to 128 and a value of up to 256 letters, digits, spaces and + - = . _ : / @; the key must not begin with \"aws:\" "
            + $"or be, in any case, one that this project sets ({string.Join(", ", Names.TagKeys)}), got: {{PropertyValue}}.");
        RuleForEach(server => server.Tags).Must(tag => MetadataKeyForm().IsMatch(tag.Key)).When(server => server.MetadataTags)
            .WithMessage("{PropertyPath} must have a key without spaces and slashes, other than \".\", \"..\" and \"_index\", where MetadataTags is true, got: {PropertyValue}.");
    }

    private void Hardware()
    {
        RuleFor(server => server.InstanceType).Must(InstanceTypes.Has)
            .WithMessage("{PropertyPath} must be an instance type that EC2 has, such as t3.micro, got: \"{PropertyValue}\".");
        RuleFor(server => server.EbsOptimized).Equal(false).When(server => OfFamily(server, "t1", "t2"))
            .WithMessage(server => $"{{PropertyPath}} must be false for {server.InstanceType}, which has no bandwidth of its own for volumes, got: {{PropertyValue}}.");
        RuleFor(server => server.CpuCredits).Null().When(server => !OfFamily(server, "t2", "t3", "t3a", "t4g"))
            .WithMessage(server => $"{{PropertyPath}} can be set for t2, t3, t3a and t4g alone, got: {{PropertyValue}} for {server.InstanceType}.");
        RuleFor(server => server.CpuCredits!.Value).Known().OverridePropertyName(nameof(ServerSpecification.CpuCredits)).When(server => server.CpuCredits is not null);
    }

    private static bool OfFamily(ServerSpecification server, params string[] families) =>
        families.Contains(server.InstanceType.Split('.')[0], StringComparer.Ordinal);

    private static bool IsTag(KeyValuePair<string, string> tag) =>
        tag.Key is { Length: >= 1 and <= 128 }
        && !Names.TagKeys.Contains(tag.Key, StringComparer.OrdinalIgnoreCase)
        && tag.Value is { Length: <= 256 }
        && TagForm().IsMatch(tag.Key)
        && TagForm().IsMatch(tag.Value)
        && !tag.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A[!-~]([ -~]{0,253}[!-~])?\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex KeyPairForm();

    [GeneratedRegex(@"\A[A-Za-z0-9_+=,.@-]{1,128}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex ProfileForm();

    [GeneratedRegex(@"\A(?!(\.{1,2}|_index)\z)[^ /]*\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex MetadataKeyForm();

    [GeneratedRegex(@"\A[\p{L}\p{N}\p{Z}+=._:/@-]*\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex TagForm();
}
