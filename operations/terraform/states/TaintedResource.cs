namespace CardWeb.Tf.Operations.Terraform.States;

/// <summary>A resource that Terraform has marked: its creation did not come to its end, or someone ran <c>terraform taint</c>.</summary>
/// <param name="Type">Its type, such as <c>aws_subnet</c>.</param>
/// <param name="Address">Its address.</param>
public sealed record TaintedResource(string Type, string Address);
