using CardWeb.Tf.Operations.Checks.Drift;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>Something done to a cluster outside Terraform, how it is undone, and what is to be found.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Do">The AWS command line's arguments.</param>
/// <param name="Undo">Those that undo it; null when only applying does. "RESULT" stands for what the first said.</param>
/// <param name="Found">The one finding, as text.</param>
internal sealed record DriftScenario(string Name, Func<DriftCluster, string> Do, Func<DriftCluster, string>? Undo, string Found)
{
    private const string Servers = "security-groups/servers";
    private const string Balancer = "load-balancer/balancer";
    private const string Group = "load-balancer/target-group/group";
    private const string Listener = "load-balancer/listeners/https";
    private const string Golden = "golden-server/instance";
    private const string Copy = "clones/02/instance";
    private const string Administrator = "arn:aws:iam::aws:policy/AdministratorAccess";

    // It is made again when it was terminated.
    private const string CopyId =
        "$(aws ec2 describe-instances --filters Name=tag:Name,Values=card-web-production02 Name=instance-state-name,Values=running --output text --query 'Reservations[0].Instances[0].InstanceId')";

    /// <summary>Those that the command line undoes.</summary>
    public static IReadOnlyList<DriftScenario> Undoable { get; } =
    [
        new(
            "port 22 is opened to the world on the web group",
            cluster => $"ec2 authorize-security-group-ingress --group-id {cluster.Value(Servers)} --protocol tcp --port 22 --cidr 0.0.0.0/0 --query 'SecurityGroupRules[0].SecurityGroupRuleId'",
            cluster => $"ec2 revoke-security-group-ingress --group-id {cluster.Value(Servers)} --security-group-rule-ids RESULT",
            "Critical Unmanaged security-groups/servers: in: tcp 22 from 0.0.0.0/0, by hand"),
        new(
            "a target is deregistered",
            cluster => $"elbv2 deregister-targets --target-group-arn {cluster.Value(Group)} --targets Id={cluster.Value(Golden)},Port=80",
            cluster => $"elbv2 register-targets --target-group-arn {cluster.Value(Group)} --targets Id={cluster.Value(Golden)},Port=80",
            "Critical Missing load-balancer/target-group/card-web-production01: gone, apply"),
        new(
            "a stranger is registered",
            cluster => $"elbv2 register-targets --target-group-arn {cluster.Value(Group)} --targets Id=$(aws ec2 run-instances --image-id {cluster.Value(Copy, "ami")} --instance-type t3.micro --subnet-id {cluster.Value(Copy, "subnet_id")} --output text --query 'Instances[0].InstanceId')",
            cluster => $"elbv2 deregister-targets --target-group-arn {cluster.Value(Group)} --targets Id=$(aws ec2 terminate-instances --instance-ids $(aws ec2 describe-instances --filters Name=instance-type,Values=t3.micro Name=instance-state-name,Values=running --output text --query 'Reservations[0].Instances[0].InstanceId') --output text --query 'TerminatingInstances[0].InstanceId')",
            "Critical Unmanaged load-balancer/target-group/group: port 80, by hand"),
        new(
            "an instance is stopped",
            cluster => $"ec2 stop-instances --instance-ids {cluster.Value(Golden)}",
            cluster => $"ec2 start-instances --instance-ids {cluster.Value(Golden)}",
            "Critical ChangedOutside golden-server/instance instance_state: stopped, by hand"),
        new(
            "the health check's path is edited",
            cluster => $"elbv2 modify-target-group --target-group-arn {cluster.Value(Group)} --health-check-path /nowhere",
            cluster => $"elbv2 modify-target-group --target-group-arn {cluster.Value(Group)} --health-check-path /health",
            "Critical ChangedOutside load-balancer/target-group/group health_check[0].path: /nowhere, apply"),
        new(
            "the listener's default action is edited",
            cluster => $"elbv2 modify-listener --listener-arn {cluster.Value(Listener)} --default-actions 'Type=fixed-response,FixedResponseConfig={{StatusCode=503}}'",
            cluster => $"elbv2 modify-listener --listener-arn {cluster.Value(Listener)} --default-actions 'Type=forward,TargetGroupArn={cluster.Value(Group)}'",
            """Critical ChangedOutside load-balancer/listeners/https default_action[0]: {"fixed_response": [{"status_code": "503"}], "order": 0, "type": "fixed-response"}, apply"""),
        new(
            "a listener's rule is added",
            cluster => $"elbv2 create-rule --listener-arn {cluster.Value(Listener)} --priority 10 --conditions Field=path-pattern,Values=/x --actions 'Type=fixed-response,FixedResponseConfig={{StatusCode=403}}' --query 'Rules[0].RuleArn'",
            _ => "elbv2 delete-rule --rule-arn RESULT",
            "Critical Unmanaged load-balancer/listeners/https: priority 10, path-pattern /x: fixed-response, by hand"),
        new(
            "a tag is changed",
            cluster => $"ec2 create-tags --resources {cluster.Value(Servers)} --tags Key=Environment,Value=elsewhere",
            cluster => $"ec2 create-tags --resources {cluster.Value(Servers)} --tags Key=Environment,Value=production",
            "Notice ChangedOutside security-groups/servers tags.Environment: elsewhere, apply"),
        new(
            "deletion protection is switched off",
            cluster => $"elbv2 modify-load-balancer-attributes --load-balancer-arn {cluster.Value(Balancer)} --attributes Key=deletion_protection.enabled,Value=false",
            cluster => $"elbv2 modify-load-balancer-attributes --load-balancer-arn {cluster.Value(Balancer)} --attributes Key=deletion_protection.enabled,Value=true",
            "Warning ChangedOutside load-balancer/balancer enable_deletion_protection: false, apply"),
        new(
            "the state bucket's versioning is suspended",
            cluster => $"s3api put-bucket-versioning --bucket {cluster.Session.Settings.StateBucket} --versioning-configuration Status=Suspended",
            cluster => $"s3api put-bucket-versioning --bucket {cluster.Session.Settings.StateBucket} --versioning-configuration Status=Enabled",
            $"Critical ChangedOutside {DriftOriginal.Settings.StateBucket} versioning_configuration.status: Suspended, by hand"),
        new(
            "an administrator policy is attached to the servers' role",
            cluster => $"iam attach-role-policy --role-name {cluster.Value("server-role/role", "name")} --policy-arn {Administrator}",
            cluster => $"iam detach-role-policy --role-name {cluster.Value("server-role/role", "name")} --policy-arn {Administrator}",
            "Critical Unmanaged server-role/role: attached to card-web-production-server, apply"),
    ];

    /// <summary>Those that only applying fixes.</summary>
    public static IReadOnlyList<DriftScenario> Lasting { get; } =
    [
        new(
            "the balancer's rule is removed",
            cluster => $"ec2 revoke-security-group-ingress --group-id {cluster.Value(Servers)} --ip-permissions 'IpProtocol=tcp,FromPort=80,ToPort=80,UserIdGroupPairs=[{{GroupId={cluster.Value("security-groups/balancer")}}}]'",
            Undo: null,
            "Critical Missing security-groups/servers-from-balancer-80: gone, apply"),
        new(
            "an instance is terminated",
            _ => $"ec2 modify-instance-attribute --instance-id {CopyId} --no-disable-api-termination && aws ec2 terminate-instances --instance-ids {CopyId}",
            Undo: null,
            "Critical Missing clones/02/instance: gone, apply"),
    ];

    public override string ToString() => Name;

    /// <summary>A finding as text, without the ids that AWS makes up.</summary>
    public static string Text(Finding finding) =>
        $"{finding.Severity} {finding.Category} {finding.ConstructPath ?? finding.PhysicalId}{(finding.Attribute is null ? "" : " " + finding.Attribute)}: {finding.Found}, {(finding.NeedsHand ? "by hand" : "apply")}";
}
