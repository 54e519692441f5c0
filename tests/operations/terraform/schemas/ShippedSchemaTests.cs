using CardWeb.Tf.Operations.Commands;
using CardWeb.Tf.Operations.Terraform.Schemas;

namespace CardWeb.Tf.Tests.Operations.Terraform.Schemas;

public sealed class ShippedSchemaTests
{
    [Test]
    public async Task The_shipped_schema_is_what_the_provider_says_of_the_types_in_the_project_file()
    {
        var terraform = await SharedProvider.TerraformAsync();

        var cut = await terraform.SchemaAsync(ProviderSchema.Shipped.Version, ListedResources.Types(Repository.Read("CardWeb.Tf.csproj")), CancellationToken.None);

        Assert.That(Repository.Read($"operations/{ProviderSchema.ShippedFile}"), Is.EqualTo(cut), ApproveVerb.Everything);
    }
}
