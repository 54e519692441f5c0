namespace CardWeb.Tf.Tests;

/// <summary>Tests that deploy with real Terraform.</summary>
[Category(Deploys.Category)]
public abstract class DeployingTests : BusyTests
{
}
