using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Policies;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Tests.Cluster;
using CardWeb.Tf.Tests.Environments;
using CardWeb.Tf.Tests.Example;
using CardWeb.Tf.Tests.Policies;

namespace CardWeb.Tf.Tests.Yours;

/// <summary>Terraform and the AWS provider find nothing wrong with any environment, and what they plan keeps every policy.</summary>
public sealed class ExaminedTests : BusyTests
{
    private readonly Dictionary<string, (IReadOnlyList<Diagnostic> Found, TerraformPlan Plan)> _examined = [];

    public static IEnumerable<string> Environments => ExampleCatalogue.Yours.Environments.Select(settings => settings.Name);

    [OneTimeSetUp]
    public async Task ExamineAll()
    {
        await using var cluster = await LocalCluster.StartAsync();
        foreach (var settings in ExampleCatalogue.Yours.Environments)
        {
            var terraform = (await cluster.SessionAsync(settings)).Terraform;
            var found = await terraform.ValidateAsync(CancellationToken.None);
            var plan = await terraform.PlanAsync("test.tfplan", CancellationToken.None);
            _examined.Add(settings.Name, (found, await terraform.ShowAsync(plan.File, CancellationToken.None)));
        }
    }

    [TestCaseSource(nameof(Environments))]
    public void Terraform_validates_the_environment(string environment) => Assert.That(_examined[environment].Found, Is.Empty);

    [TestCaseSource(nameof(Environments))]
    public void The_plan_keeps_every_policy_with_the_same_exceptions(string environment) =>
        Reviewed.Keeps(PolicyReview.Of(environment, PlanStack.Of(_examined[environment].Plan, StackJson.Of(ExampleCatalogue.Yours.Find(environment))), ExampleCatalogue.Yours.Find(environment).ExceptionsInForce, Reviewed.Today));
}
