using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>Names in AWS that two stacks would give, and ARNs of another part of AWS.</summary>
public sealed class TakenNamesTests
{
    private static readonly EnvironmentSettings Good = Catalogue.Find("development");

    private static readonly EnvironmentSettings Other = Good with { Name = "other", NamePrefix = "other" };

    private static readonly EnvironmentSettings China = Good with { Region = "cn-north-1", Zones = ["cn-north-1a", "cn-north-1b"] };

    private static IEnumerable<TestCaseData> Taken =>
    [
        Case("groups", [Good, Other with { NamePrefix = "card-web-alb" }], "development, other: the security group's name must be different in each, got in all of them: \"card-web-alb-sg\"."),
        Case("groups that differ in case", [Good, Other with { NamePrefix = "Card-Web-ALB" }], "the security group's name must be different in each"),
        Case("buckets", [Good with { Network = new NewVpc { Cidr = "10.40.0.0/16" } }, Other with { NamePrefix = "card-web-flow", Logs = new() }], "development, other: the bucket's name must be different in each, got in all of them: \"card-web-flow-logs-111111111111-us-west-1\"."),
        Case("a state bucket that is the log bucket", [Good with { StateBucket = "card-web-logs-111111111111-us-west-1", Logs = new() }], "development, the bootstrap with StateBucket card-web-logs-111111111111-us-west-1: the bucket's name must be different in each"),
        Case("a state bucket that is another's access log bucket", [Good with { StateBucket = "states" }, Catalogue.Find("staging") with { StateBucket = "states-logs" }], "got in all of them: \"states-logs\"."),
        Case("roles", [Good, Other with { Name = "server", NamePrefix = "card-web-apply", ServerRole = new() }], "server, the bootstrap of account 111111111111: the role's name must be different in each, got in all of them: \"card-web-apply-server\"."),
        Case("logs into the state bucket", [Good with { LoadBalancer = new() { AccessLogs = new() { Bucket = Good.StateBucket } } }], "development: LoadBalancer.AccessLogs.Bucket must not be a bucket of states, of access logs or of flow logs, got: \"card-web-state-111111111111\"."),
        Case("logs into the access log bucket", [Good with { LoadBalancer = new() { ConnectionLogs = new() { Bucket = Good.StateBucket + "-logs" } } }], "development: LoadBalancer.ConnectionLogs.Bucket must not be a bucket of states"),
    ];

    private static IEnumerable<TestCaseData> Foreign =>
    [
        Case("a key", [China with { Server = new() { RootVolume = new() { KmsKeyArn = Arn("kms", "key/1") } } }], "Server.RootVolume.KmsKeyArn must begin with arn:aws-cn:, as all ARNs in cn-north-1 do, got: \"arn:aws:kms:cn-north-1:111111111111:key/1\"."),
        Case("a data volume's key", [China with { Server = new() { DataVolumes = [new() { DeviceName = "/dev/sdf", KmsKeyArn = Arn("kms", "key/1") }] } }], "Server.DataVolumes[0].KmsKeyArn must begin with arn:aws-cn:"),
        Case("a certificate", [China with { Listener = new() { CertificateArn = Arn("acm", "certificate/1") } }], "Listener.CertificateArn must begin with arn:aws-cn:"),
        Case("a further certificate", [China with { Listener = new() { CertificateArn = Arn("acm", "certificate/1", "aws-cn"), FurtherCertificateArns = [Arn("acm", "certificate/2")] } }], "Listener.FurtherCertificateArns[0] must begin with arn:aws-cn:"),
        Case("a topic", [China with { Alarms = new() { TopicArn = Arn("sns", "alarms") } }], "Alarms.TopicArn must begin with arn:aws-cn:"),
        Case("a queue", [China with { Alarms = new() { Subscribers = [new() { Protocol = SubscriberProtocol.Sqs, Endpoint = Arn("sqs", "alarms") }] } }], "Alarms.Subscribers[0].Endpoint must begin with arn:aws-cn:"),
        Case("a policy", [China with { ServerRole = new() { PolicyArns = ["arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy"] } }], "ServerRole.PolicyArns[0] must begin with arn:aws-cn:"),
        Case("China's elsewhere", [Good with { Listener = new() { CertificateArn = "arn:aws-cn:acm:us-west-1:111111111111:certificate/1" } }], "Listener.CertificateArn must begin with arn:aws:, as all ARNs in us-west-1 do"),
        Case("a policy of another account", [Good with { ServerRole = new() { PolicyArns = ["arn:aws:iam::222222222222:policy/Reader"] } }], "ServerRole.PolicyArns[0] must be a policy of AWS or of the environment's account 111111111111, got: \"arn:aws:iam::222222222222:policy/Reader\"."),
    ];

    [TestCaseSource(nameof(Taken))]
    [TestCaseSource(nameof(Foreign))]
    public void It_is_refused(EnvironmentSettings[] environments, string message) =>
        Assert.That(() => SettingsCheck.EnsureValid(environments), Throws.TypeOf<InvalidSettingsException>().With.Property("Problems").Some.Contains(message));

    [Test]
    public void Neighbours_with_other_names_are_taken() => Assert.That(() => SettingsCheck.EnsureValid([Good with { Logs = new(), ServerRole = new() }, Other with { Logs = new(), ServerRole = new() }]), Throws.Nothing);

    [Test]
    public void One_name_in_two_regions_is_taken() =>
        Assert.That(() => SettingsCheck.EnsureValid([Good, Catalogue.Find("staging") with { NamePrefix = "card-web-alb" }]), Throws.Nothing);

    [Test]
    public void China_takes_its_own() =>
        Assert.That(() => SettingsCheck.EnsureValid([China with { ServerRole = new() { PolicyArns = ["arn:aws-cn:iam::aws:policy/CloudWatchAgentServerPolicy"] } }]), Throws.Nothing);

    private static string Arn(string service, string what, string partition = "aws") => $"arn:{partition}:{service}:cn-north-1:111111111111:{what}";

    private static TestCaseData Case(string name, EnvironmentSettings[] environments, string message) => new TestCaseData(environments, message).SetArgDisplayNames(name);
}
