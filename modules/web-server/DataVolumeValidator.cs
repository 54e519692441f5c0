using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="DataVolumeOptions"/> to AWS's limits and device names.</summary>
public sealed partial class DataVolumeValidator : AbstractValidator<DataVolumeOptions>
{
    /// <summary>States the rules.</summary>
    public DataVolumeValidator()
    {
        Include(new VolumeValidator());
        RuleFor(volume => volume.DeviceName).Form(DeviceForm(), "/dev/sdf to /dev/sdp");
    }

    [GeneratedRegex(@"\A/dev/sd[f-p]\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex DeviceForm();
}
