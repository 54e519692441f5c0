namespace CardWeb.Tf.Operations.Checks.Reachability;

/// <summary>A way from the internet to a web server that should not be.</summary>
/// <param name="Address">The Terraform address of what opens it.</param>
/// <param name="Hops">The way, hop by hop.</param>
public sealed record ForbiddenPath(string Address, string Hops);
