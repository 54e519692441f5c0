namespace CardWeb.Tf.Modules;

/// <summary>A role that GitHub's workflows assume, for an hour at a time. It can do what it says itself, and nothing else.</summary>
public abstract class DeliveryRole : Construct
{
    private const int SessionSeconds = 3600;

    private readonly string identityArn;

    /// <summary>A role that trusts this identity provider.</summary>
    protected DeliveryRole(Construct scope, string id, string identityArn)
        : base(scope, id) => this.identityArn = identityArn;

    /// <summary>Makes the role, with what the token has to say and what the role may do.</summary>
    private protected void Create(string label, string name, string description, (string Claim, string[] Values)[] claims, IEnumerable<PolicyStatement> permissions)
    {
        var role = new IamRole(this, "role", new IamRoleConfig
        {
            Name = name,
            Description = description,
            MaxSessionDuration = SessionSeconds,
            AssumeRolePolicy = PolicyText.Of(Trust(claims)),
        });
        role.OverrideLogicalId(label);
        var policy = new IamRolePolicy(this, "permissions", new IamRolePolicyConfig { Name = "permissions", Role = role.Name, Policy = PolicyText.Of(permissions) });
        policy.OverrideLogicalId(label);
        Close(label, role, policy);
    }

    // What other hands attach to it is a difference, and is taken off.
    private void Close(string label, IamRole role, IamRolePolicy policy)
    {
        var managed = new IamRolePolicyAttachmentsExclusive(this, "policies", new IamRolePolicyAttachmentsExclusiveConfig { RoleName = role.Name, PolicyArns = [] });
        managed.OverrideLogicalId(label);
        var own = new IamRolePoliciesExclusive(this, "own-policies", new IamRolePoliciesExclusiveConfig { RoleName = role.Name, PolicyNames = [policy.Name] });
        own.OverrideLogicalId(label);
    }

    // Equal and nothing else: a claim that is missing doesn't match, and a wildcard would be one letter in a branch's name.
    private PolicyStatement Trust((string Claim, string[] Values)[] claims) => new()
    {
        Sid = "GitHub",
        Principal = PolicyStatement.By("Federated", identityArn),
        Action = ["sts:AssumeRoleWithWebIdentity"],
        Condition = PolicyStatement.When("StringEquals", [("aud", [GitHubIdentity.Audience]), .. claims]).ToDictionary(
            test => test.Key,
            IReadOnlyDictionary<string, IReadOnlyList<string>> (test) => test.Value.ToDictionary(claim => $"{GitHubIdentity.Host}:{claim.Key}", claim => claim.Value, StringComparer.Ordinal),
            StringComparer.Ordinal),
    };
}
