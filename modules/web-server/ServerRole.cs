namespace CardWeb.Tf.Modules;

/// <summary>The role that web servers act as, its policies and no others, and the instance profile that hands it to them.</summary>
public sealed class ServerRole : Construct
{
    private const string Trust =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    private readonly IamInstanceProfile profile;

    /// <summary>Makes the role and its profile.</summary>
    public ServerRole(Construct scope, string id, ServerRoleOptions options)
        : base(scope, id)
    {
        var settings = new ServerRoleSettingsValidator().Checked(options.Settings);
        var name = NameOf(options.Names);
        var role = new IamRole(this, "role", new IamRoleConfig
        {
            Name = name,
            Description = "What the web servers may do",
            AssumeRolePolicy = Trust,
        });
        Attach(role, PoliciesOf(settings, options.Partition));
        profile = new IamInstanceProfile(this, "profile", new IamInstanceProfileConfig { Name = name, Role = role.Name });
    }

    /// <summary>The instance profile's name, known once it stands.</summary>
    public string ProfileName => profile.Name;

    /// <summary>The name of the role and of its profile.</summary>
    internal static string NameOf(Names names) => names.Of("server");

    /// <summary>All the policies that it has.</summary>
    internal static string[] PoliciesOf(ServerRoleSettings settings, string partition) =>
        settings.SystemsManager ? [$"arn:{partition}:iam::aws:policy/{ServerRoleSettings.SystemsManagerPolicy}", .. settings.PolicyArns] : [.. settings.PolicyArns];

    // The exclusive ones take off whatever other hands attach; the single ones take theirs off before the role goes.
    private void Attach(IamRole role, string[] policies)
    {
        foreach (var policy in policies)
        {
            _ = new IamRolePolicyAttachment(this, $"policy-{policy.Split('/')[^1]}", new IamRolePolicyAttachmentConfig { Role = role.Name, PolicyArn = policy });
        }

        _ = new IamRolePolicyAttachmentsExclusive(this, "policies", new IamRolePolicyAttachmentsExclusiveConfig { RoleName = role.Name, PolicyArns = policies });
        _ = new IamRolePoliciesExclusive(this, "inline-policies", new IamRolePoliciesExclusiveConfig { RoleName = role.Name, PolicyNames = [] });
    }
}
