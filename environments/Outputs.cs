using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>What a deployed environment tells: the stack's Terraform outputs.</summary>
public static class Outputs
{
    /// <summary>Where the site opens.</summary>
    public const string Url = "url";

    /// <summary>The balancer's name in the DNS.</summary>
    public const string LoadBalancerDnsName = "load_balancer_dns_name";

    /// <summary>The balancer's ARN.</summary>
    public const string LoadBalancerArn = "load_balancer_arn";

    /// <summary>The target group's ARN.</summary>
    public const string TargetGroupArn = "target_group_arn";

    /// <summary>The ARN of the target group of a release that is being tried; absent when there is none.</summary>
    public const string CandidateTargetGroupArn = "candidate_target_group_arn";

    /// <summary>Whether everyone gets the page of maintenance; absent when the site is open.</summary>
    public const string Maintenance = "maintenance";

    /// <summary>The instance id of each web server, by its name.</summary>
    public const string Servers = "servers";

    /// <summary>The id of the machine image that the clones run; absent before the first approval.</summary>
    public const string ImageId = "image_id";

    /// <summary>Where the dashboard opens; absent where no one watches.</summary>
    public const string DashboardUrl = "dashboard_url";

    /// <summary>The name of the fleet's Auto Scaling group; absent without a fleet.</summary>
    public const string Fleet = "fleet";

    /// <summary>The fewest servers of the fleet; absent without a fleet.</summary>
    public const string FleetMinimum = "fleet_minimum";

    /// <summary>The name of the Auto Scaling group of a release that is being tried; absent when there is none.</summary>
    public const string Candidate = "candidate";

    /// <summary>The fewest servers of that release; absent when there is none.</summary>
    public const string CandidateMinimum = "candidate_minimum";

    internal static void Declare(CardWebStack stack, LoadBalancer balancer, IReadOnlyList<WebServer> servers, GoldenImage? image, Watch? watch)
    {
        Declare(stack, Url, balancer.Url, "Where the site opens");
        Declare(stack, LoadBalancerDnsName, balancer.DnsName, "The load balancer's name in the DNS");
        Declare(stack, LoadBalancerArn, balancer.Arn, "The load balancer's ARN");
        Declare(stack, TargetGroupArn, balancer.TargetGroupArn, "The target group's ARN");
        Declare(stack, Servers, servers.ToDictionary(server => server.Name, server => server.InstanceId), "The instance id of each web server");
        if (balancer.IsInMaintenance)
        {
            Declare(stack, Maintenance, true, "Whether everyone gets the page of maintenance instead of the site");
        }

        if (balancer.CandidateTargetGroupArn is { } candidate)
        {
            Declare(stack, CandidateTargetGroupArn, candidate, "The ARN of the target group of the release that is being tried");
        }

        if (image is not null)
        {
            Declare(stack, ImageId, image.ImageId, "The machine image that the clones run");
        }

        if (watch is not null)
        {
            Declare(stack, DashboardUrl, watch.DashboardUrl, "Where the dashboard opens");
        }
    }

    internal static void Declare(CardWebStack stack, Fleet? fleet, Fleet? candidate)
    {
        Declare(stack, fleet, Fleet, FleetMinimum);
        Declare(stack, candidate, Candidate, CandidateMinimum);
    }

    // The name alone is the fleet's own in the construct tree.
    private static void Declare(CardWebStack stack, Fleet? fleet, string name, string minimum)
    {
        if (fleet is not null)
        {
            Declare(stack, name, fleet.GroupName, $"The Auto Scaling group of the {name}", $"{name}-name");
            Declare(stack, minimum, fleet.Minimum, $"The fewest servers of the {name}");
        }
    }

    private static void Declare(CardWebStack stack, string name, object value, string description, string? id = null) =>
        new TerraformOutput(stack, id ?? name, new TerraformOutputConfig { Value = value, Description = description }).OverrideLogicalId(name);
}
