namespace CardWeb.Tf.Modules;

/// <summary>A volume beside the root volume. The machine image takes it along, so clones have it too.</summary>
public sealed record DataVolumeOptions : VolumeOptions
{
    /// <summary>The device name, <c>/dev/sdf</c> to <c>/dev/sdp</c>. See https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/device_naming.html</summary>
    public required string DeviceName { get; init; }
}
