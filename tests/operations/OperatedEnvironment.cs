namespace CardWeb.Tf.Tests.Operations;

/// <summary>Takes the environment away that the tests of this folder have operated.</summary>
[SetUpFixture]
public sealed class OperatedEnvironment
{
    [OneTimeTearDown]
    public Task Remove() => DeployedEnvironment.RemoveAsync();
}
