namespace CardWeb.Tf.Environments;

/// <summary>Where card-web is delivered from.</summary>
internal static class Delivery
{
    public static DeliverySettings Settings { get; } = new()
    {
        Repository = "example/card-web",
        Branch = "main",
    };
}
