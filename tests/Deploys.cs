namespace CardWeb.Tf.Tests;

/// <summary>Tests that deploy with real Terraform, or stand on what is deployed: the slow half of all tests.</summary>
internal static class Deploys
{
    /// <summary>Their category: <c>dotnet test --filter TestCategory!=Deploys</c> runs the quick half.</summary>
    public const string Category = "Deploys";
}
