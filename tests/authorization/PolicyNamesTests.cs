namespace CardWeb.Tf.Tests.Authorization;

/// <summary>What the CI roles' policies name, against AWS's authorization reference.</summary>
public sealed class PolicyNamesTests
{
    [Test]
    public async Task Every_action_resource_type_and_condition_key_exists() =>
        Assert.That(await (await Authority.GetAsync()).UnknownNamesAsync(), Is.Empty);
}
