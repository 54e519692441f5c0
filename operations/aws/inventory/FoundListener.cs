namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>A listener of a load balancer.</summary>
/// <param name="Balancer">The balancer's ARN.</param>
/// <param name="Arn">The listener's ARN.</param>
/// <param name="Protocol">What it speaks.</param>
/// <param name="Port">Where it listens.</param>
public sealed record FoundListener(string Balancer, string Arn, string Protocol, string Port);
