namespace CardWeb.Tf.Modules;

/// <summary>A role that GitHub's workflows assume, for an hour at a time. It can do what it says itself, and nothing else.</summary>
public abstract class DeliveryRole : Construct
{
    private const int SessionSeconds = 3600;

    private readonly string identityArn;

    /// <summary>A role that trusts this identity provider.</summary>
    protected DeliveryRole(Construct scope, string id, string identityArn)
        : base(scope, id) => this.identityArn = identityArn;

    /// <summary>Statements about one subject.</summary>
    private protected static IEnumerable<(string Subject, PolicyStatement Statement)> About(
        string subject, IEnumerable<PolicyStatement> statements) =>
        statements.Select(statement => (subject, statement));

    /// <summary>Makes the role, with what the token has to say and what the role may do.</summary>
    private protected void Create(
        string label,
        string name,
        string description,
        (string Claim, string[] Values)[] claims,
        IEnumerable<(string Subject, PolicyStatement Statement)> permissions)
    {
        var role = new IamRole(this, "role", new IamRoleConfig
        {
            Name = name,
            Description = description,
            MaxSessionDuration = SessionSeconds,
            AssumeRolePolicy = PolicyText.Of(Trust(claims)),
        });
        role.OverrideLogicalId(label);
        Close(label, role, [.. ManagedPolicy.Of(name, permissions).Select(policy => Attach(label, role, policy))]);
    }

    private IamRolePolicyAttachment Attach(string label, IamRole role, ManagedPolicy policy)
    {
        var made = new IamPolicy(this, policy.Subject, new IamPolicyConfig
        {
            Name = $"{role.NameInput}-{policy.Subject}",
            Policy = policy.Text,
        });
        made.OverrideLogicalId($"{label}_{policy.Subject}");
        var attachment = new IamRolePolicyAttachment(this, $"{policy.Subject}-attachment", new IamRolePolicyAttachmentConfig
        {
            Role = role.Name,
            PolicyArn = made.Arn,
        });
        attachment.OverrideLogicalId($"{label}_{policy.Subject}");
        return attachment;
    }

    // What is attached outside Terraform is a difference, and is taken off. What the role needs is attached first: a role
    // whose rights were inline, as they once were, loses these only then.
    private void Close(string label, IamRole role, IamRolePolicyAttachment[] attachments)
    {
        var managed = new IamRolePolicyAttachmentsExclusive(this, "policies", new IamRolePolicyAttachmentsExclusiveConfig
        {
            RoleName = role.Name,
            PolicyArns = [.. attachments.Select(attachment => attachment.PolicyArn)],
        });
        managed.OverrideLogicalId(label);
        var inline = new IamRolePoliciesExclusive(this, "own-policies", new IamRolePoliciesExclusiveConfig
        {
            RoleName = role.Name,
            PolicyNames = [],
            DependsOn = attachments,
        });
        inline.OverrideLogicalId(label);
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
