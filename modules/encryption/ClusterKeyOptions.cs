namespace CardWeb.Tf.Modules;

/// <summary>What a <see cref="ClusterKey"/> is made of.</summary>
public sealed record ClusterKeyOptions
{
    /// <summary>AWS names and tags.</summary>
    public required Names Names { get; init; }

    /// <summary>The account of the key and of the services that use it.</summary>
    public required AwsAccount Account { get; init; }
}
