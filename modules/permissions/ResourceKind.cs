namespace CardWeb.Tf.Modules;

/// <summary>The API calls that Terraform makes for one type of resource, and what AWS asks the role about for each.</summary>
/// <param name="Type">Terraform's type, such as <c>aws_subnet</c>; <c>data.aws_vpc</c> is a data source.</param>
internal sealed record ResourceKind(string Type)
{
    /// <summary>What reads it. A role may read anything of the account: no call here tells a secret.</summary>
    public IReadOnlyList<string> Read { get; init; } = [];

    /// <summary>What reads it and may tell a secret: allowed on <see cref="Arns"/> alone.</summary>
    public IReadOnlyList<string> ReadOwn { get; init; } = [];

    /// <summary>What makes it.</summary>
    public IReadOnlyList<string> Make { get; init; } = [];

    /// <summary>What changes it.</summary>
    public IReadOnlyList<string> Change { get; init; } = [];

    /// <summary>What ends it.</summary>
    public IReadOnlyList<string> End { get; init; } = [];

    /// <summary>The ARNs under which AWS knows it.</summary>
    public Func<DeliveredStack, IEnumerable<string>> Arns { get; init; } = _ => [];

    /// <summary>
    /// The ARNs of what its calls touch beside it: the VPC of a new subnet. Where there are any, making it needs them to be the
    /// environment's own.
    /// </summary>
    public Func<DeliveredStack, IEnumerable<string>> Touches { get; init; } = _ => [];

    /// <summary>How AWS learns whose it is.</summary>
    public Tagging Tagging { get; init; } = Tagging.Ec2;

    /// <summary>All that changes it, or something that it touches, once it is there.</summary>
    internal IEnumerable<string> OnOwn(DeliveredStack stack) => [.. Touches(stack).Any() ? Make : [], .. Change, .. End];
}
