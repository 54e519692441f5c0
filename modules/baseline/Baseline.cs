using Amazon.JSII.Runtime.Deputy;

namespace CardWeb.Tf.Modules;

/// <summary>
/// Gives what every resource must have to each one that was made without: IMDSv2 to whatever runs or makes servers, and the
/// environment's tags to what is launched later, which the provider's default tags do not reach.
/// </summary>
public sealed class Baseline : DeputyBase, IAspect
{
    private static readonly string[] s_launched = ["instance", "volume"];

    private readonly Dictionary<string, string> tags;

    /// <summary>A baseline with an environment's tags.</summary>
    public Baseline(Names names) => tags = names.Tags.ToDictionary();

    /// <summary>Called for each construct of a stack, while it is synthesized.</summary>
    public void Visit(IConstruct node)
    {
        switch (node)
        {
            case Instance instance:
                Harden(instance);
                break;
            case LaunchTemplate template:
                Harden(template);
                Tag(template);
                break;
            case AutoscalingGroup { TagInput: null } fleet:
                fleet.PutTag(tags.Select(tag => new AutoscalingGroupTag { Key = tag.Key, Value = tag.Value, PropagateAtLaunch = true }).ToArray());
                break;
            default:
                break;
        }
    }

    private static void Harden(Instance instance)
    {
        if (instance.MetadataOptionsInput is null)
            instance.PutMetadataOptions(new InstanceMetadataOptions { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = 1 });
        else
            instance.MetadataOptions.HttpTokens = "required";
    }

    private static void Harden(LaunchTemplate template)
    {
        if (template.MetadataOptionsInput is null)
            template.PutMetadataOptions(new LaunchTemplateMetadataOptions { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = 1 });
        else
            template.MetadataOptions.HttpTokens = "required";
    }

    private void Tag(LaunchTemplate template)
    {
        if (template.TagSpecificationsInput is null)
            template.PutTagSpecifications(s_launched.Select(kind => new LaunchTemplateTagSpecifications { ResourceType = kind, Tags = tags }).ToArray());
    }
}
