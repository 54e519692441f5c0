using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>The fleets of a <see cref="CardWebStack"/>: the one that serves, and one that is being tried.</summary>
internal sealed class CardWebFleets(
    CardWebStack stack, EnvironmentSettings settings, ServerSpecification specification, Network network, SecurityGroups groups, ServerRole? role, LoadBalancer balancer)
{
    /// <summary>The fleet of the version in use, if there is to be one.</summary>
    public Fleet? Create(GoldenImage? image) => settings.Fleet is { } fleet && image is not null
        ? Create("fleet", fleet, image, balancer.TargetGroupArn, balancer.TargetGroupArnSuffix)
        : null;

    /// <summary>The fleet of the candidate's version, behind a target group of its own, if there is to be one.</summary>
    public Fleet? CreateCandidate(Dictionary<string, GoldenImage> images) =>
        settings.Candidate is { } candidate && balancer is { CandidateTargetGroupArn: { } arn, CandidateTargetGroupArnSuffix: { } suffix }
            ? Create("candidate", candidate.Fleet, images[candidate.ImageVersion], arn, suffix)
            : null;

    private Fleet Create(string name, FleetSettings fleet, GoldenImage image, string targetGroupArn, string targetGroupSuffix) => new(stack, name, new FleetOptions
    {
        Names = settings.Names,
        Name = name,
        Settings = fleet,
        Specification = specification,
        Network = network,
        SecurityGroupId = groups.Servers.Id,
        Role = role,
        Image = image,
        TargetGroupArn = targetGroupArn,
        RequestLabel = $"{balancer.ArnSuffix}/{targetGroupSuffix}",
        After = [.. network.WaysOut, .. groups.WaysOut, .. balancer.Listeners],
    });
}
