using System.Globalization;

namespace CardWeb.Tf.Modules;

/// <summary>
/// The machine image of one approved version, taken of card-web01 with every attached volume. Once taken it is
/// frozen: what is changed on the server later is in the next version.
/// </summary>
public sealed class GoldenImage : Construct
{
    private readonly AmiFromInstance image;

    /// <summary>Takes the image.</summary>
    public GoldenImage(Construct scope, string id, GoldenImageOptions options)
        : base(scope, id)
    {
        Version = new GoldenImageValidator().Checked(options).Version;
        var name = options.Names.Image(options.Version);
        image = new AmiFromInstance(this, "image", new AmiFromInstanceConfig
        {
            Name = name,
            Description = $"{options.Source.Name}, approved as version {options.Version}",
            SourceInstanceId = options.Source.InstanceId,
            SnapshotWithoutReboot = options.SnapshotWithoutReboot,
            DeprecationTime = options.DeprecateAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Tags = new Dictionary<string, string>(Names.Tag(name)) { ["Version"] = options.Version },
            Lifecycle = new TerraformResourceLifecycle
            {
                // How an image was taken is history: another server or another setting must not take it again.
                IgnoreChanges = (object)new[] { "source_instance_id", "snapshot_without_reboot" },
            },
        });
    }

    /// <summary>The approved version.</summary>
    public string Version { get; }

    /// <summary>The device that a server of it boots from, known to Terraform alone.</summary>
    public string RootDevice => image.RootDeviceName;

    /// <summary>The image's id, known to Terraform alone.</summary>
    public string ImageId => image.Id;

    /// <summary>The snapshot of the volume on a device, known to Terraform alone; null there when the server had no such volume.</summary>
    public string SnapshotOf(string device) =>
        $"${{one([for volume in {image.Fqn}.ebs_block_device : volume.snapshot_id if volume.device_name == \"{device}\"])}}";
}
