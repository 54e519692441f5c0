namespace CardWeb.Tf.Modules;

/// <summary>The public machine image that card-web01 is born from: named by its id, or the newest that the lookup finds.</summary>
public sealed class BaseImage : Construct
{
    /// <summary>Looks the image up unless its id is given.</summary>
    public BaseImage(Construct scope, string id, BaseImageOptions options)
        : base(scope, id)
    {
        _ = new BaseImageValidator().Checked(options);
        ImageId = options.ImageId ?? Lookup(options).Id;
    }

    /// <summary>The image's id.</summary>
    public string ImageId { get; }

    private DataAwsAmi Lookup(BaseImageOptions options) => new(this, "lookup", new DataAwsAmiConfig
    {
        MostRecent = true,
        IncludeDeprecated = options.IncludeDeprecated ? true : null,
        Owners = [options.Owner],
        Filter = new[]
        {
            Filter("name", options.Name.ToTerraformLiteral()),
            Filter("architecture", options.Architecture),
            Filter("virtualization-type", "hvm"),
            Filter("root-device-type", "ebs"),
            Filter("state", "available"),
        },
    });

    private static DataAwsAmiFilter Filter(string name, string value) => new() { Name = name, Values = [value] };
}
