using Amazon.Runtime;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Tests.Operations.Checks.Drift;

/// <summary>An environment for tests without any AWS.</summary>
internal static class Given
{
    /// <summary>An inventory in which nothing is wrong.</summary>
    public static EnvironmentInventory Nothing { get; } = new();

    /// <summary>The way to an environment.</summary>
    public static EnvironmentTarget Target(bool isLocal = false) => new()
    {
        Settings = Catalogue.Find("staging") with { AccountId = "222222222222", Region = "us-west-2", StateBucket = "card-web-state-222222222222" },
        Workspace = Workspace.Find(Repository.Root),
        Options = new EnvironmentOptions { IsLocal = isLocal },
        Access = new() { Region = "us-west-2", Credentials = new AnonymousAWSCredentials() },
        Variables = new Dictionary<string, string?>(),
    };

    /// <summary>What is found in a plan of these resources.</summary>
    public static IReadOnlyList<Finding> Found(params RecordedResource[] resources) => Found(Nothing, resources);

    /// <summary>What is found in a plan of these resources and an inventory.</summary>
    public static IReadOnlyList<Finding> Found(EnvironmentInventory inventory, params RecordedResource[] resources) =>
        new Comparison(RecordedResource.Plan(resources), Target(), new Dictionary<string, string> { ["aws_lb.lb"] = "load-balancer/balancer" }).With(inventory).Findings;

    /// <summary>A finding of no matter what.</summary>
    public static Finding Finding(string? attribute = null) => new()
    {
        Category = FindingCategory.ChangedOutside, Severity = Severity.Warning, Address = "aws_lb.lb", PhysicalId = "arn:lb", Attribute = attribute, Summary = "Changed.", Remedy = new("Apply.", Command: null, NeedsHand: false),
    };

    /// <summary>A finding as short text.</summary>
    public static string Text(Finding finding) => $"{finding.Severity} {finding.Category} {finding.Address ?? finding.PhysicalId} {finding.Attribute}: {finding.Recorded} -> {finding.Found}, {finding.Wanted}";
}
