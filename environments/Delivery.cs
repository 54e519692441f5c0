namespace CardWeb.Tf.Environments;

/// <summary>What the product is called, and where it is delivered from.</summary>
internal static class Delivery
{
    public static DeliverySettings Settings { get; } = new()
    {
        Product = "card-web",
        Repository = "example/card-web",
        Branch = "main",
    };
}
