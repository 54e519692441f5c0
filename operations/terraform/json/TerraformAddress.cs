namespace CardWeb.Tf.Operations.Terraform.Json;

/// <summary>Terraform's addresses of resources. See https://developer.hashicorp.com/terraform/cli/state/resource-addressing.</summary>
internal static class TerraformAddress
{
    /// <summary>The address of the resource, of which an address may be one instance: <c>aws_instance.a</c> of <c>aws_instance.a[0]</c>.</summary>
    public static string OfResource(string instance) => instance.Split('[')[0];
}
