namespace CardWeb.Tf.Modules;

/// <summary>
/// The account's default VPC and its default subnet in each zone, all of them public.
/// See https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
/// </summary>
public sealed record DefaultVpc : NetworkOptions
{
    internal override string Key => "";
}
