using System.Text.RegularExpressions;
using CardWeb.Tf.Operations.Terraform.Schemas;

namespace CardWeb.Tf.Tests.Operations.Terraform.Schemas;

public sealed partial class ShippedSchemaTests
{
    // "LbTargetGroup" is aws_lb_target_group. What is no resource, such as a data source, the provider does not have.
    private static readonly string[] s_types =
    [
        .. ProjectFile.AwsResources.Select(name => "aws_" + Capital().Replace(name, "_").ToLowerInvariant()),
    ];

    [Test]
    public async Task The_shipped_schema_is_what_the_provider_says_of_the_types_in_the_project_file()
    {
        var terraform = await SharedProvider.TerraformAsync();

        var cut = await terraform.SchemaAsync(ProviderSchema.Shipped.Version, s_types, CancellationToken.None);

        Assert.That(Repository.Read($"operations/{ProviderSchema.ShippedFile}"), Is.EqualTo(cut));
    }

    [GeneratedRegex("(?<!^)(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex Capital();
}
