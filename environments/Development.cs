namespace CardWeb.Tf.Environments;

/// <summary>The seed's own cluster: card-web01 and its clone card-web02 in the default VPC, plain HTTP.</summary>
internal static class Development
{
    public static EnvironmentSettings Settings { get; } = new()
    {
        Name = "development",
        NamePrefix = "card-web",
        AccountId = "111111111111",
        Region = "us-west-1",
        Zones = ["us-west-1b", "us-west-1c"],
        StateBucket = "card-web-state-111111111111",
        Image = new() { ApprovedVersions = ["1.0.0"] },
        Clones = 1,
    };
}
