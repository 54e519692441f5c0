using CardWeb.Tf.Modules;
using static CardWeb.Tf.Tests.Limits.OptionLimit;

namespace CardWeb.Tf.Tests.Limits;

/// <summary>The limits of networks, names, alarms, states and those who deliver.</summary>
internal static class StandingLimits
{
    private const string Watch = "cloudwatch";
    private const string End = ".example";

    private static readonly AlarmRule Alarm = new() { Threshold = 1 };
    private static readonly AlarmSettings Alarms = new() { TopicArn = "arn:aws:sns:us-west-1:111111111111:alarms" };
    private static readonly SecurityGroupsOptions Groups = new() { Names = Modules.Given.Names, VpcId = "vpc-01234567", ListenerPorts = [80], ServerPorts = [80] };
    private static readonly StateKeyOptions Key = new() { Account = Modules.Given.Account, Alias = "alias/a", Description = "a" };
    private static readonly CertificateOptions Certificate = new() { Hosts = ["card-web.example"], ZoneId = "Z0" };
    private static readonly object[] Ranges = ["0.0.0.0/0", "203.0.113.1/32"];
    private static readonly object[] NoRanges = ["", "10.0.0.1/8", "127.0.0.0/8", "224.0.0.0/4", "0.0.0.0/8"];

    /// <summary>All of them.</summary>
    internal static IEnumerable<OptionLimit> All => [.. Networks(), .. Traffic(), .. Alarming(), .. States()];

    /// <summary>S3's rules for names of buckets, which its model does not give.</summary>
    internal static OptionLimit Bucket(object @base, string name) => Documented(
        @base, name, ["abc", new string('a', 63), "a.b-c"], ["", "ab", new string('a', 64), "A-b-c", "a_b_c", "a..b", "-abc", "abc-", "10.0.0.1", "xn--abc", "abc-s3alias"]);

    private static IEnumerable<OptionLimit> Networks() =>
    [
        Documented(new NewVpc { Cidr = "10.0.0.0/16" }, nameof(NewVpc.Cidr), ["10.0.0.0/16", "192.168.0.0/23", "100.64.0.0/16"], ["", "10.0.0.0/15", "10.0.0.0/24", "10.0.1.0/16", "127.0.0.0/16", "169.254.0.0/16", "0.0.0.0/16", "224.0.0.0/16", "2001:db8::/32"]),
        Documented(new NewVpc { Cidr = "10.0.0.0/16" }, nameof(NewVpc.Nat), [.. System.Enum.GetValues<NatGateways>()], [(NatGateways)9]),
        Documented(new ExistingVpc { VpcId = "vpc-01234567", PublicSubnetIds = new Dictionary<string, string>() }, nameof(ExistingVpc.VpcId), ["vpc-01234567", "vpc-0123456789abcdef0"], ["", "vpc-", "subnet-01234567"]),
        Range(new FlowLogSettings(), nameof(FlowLogSettings.Days), 1, 3650),
        Enum<FlowLogTraffic>(new FlowLogSettings(), nameof(FlowLogSettings.Traffic), "ec2", "CreateFlowLogsRequest.TrafficType", value => value.ToString().ToUpperInvariant()),
        Documented(new FlowLogSettings(), nameof(FlowLogSettings.AggregationSeconds), [60, 600], [0, 59, 61, 599, 601]),
        Model(Certificate, nameof(CertificateOptions.Hosts), "acm", "RequestCertificateRequest.DomainName", "A certificate's own name has 64 characters at most, and a domain of its own.", Host),
    ];

    private static IEnumerable<OptionLimit> Traffic() =>
    [
        Documented(Groups, nameof(SecurityGroupsOptions.ListenerPorts), [1, 65535], [0, 65536]),
        Documented(Groups, nameof(SecurityGroupsOptions.ServerPorts), [1, 65535], [0, 65536]),
        Documented(Groups, nameof(SecurityGroupsOptions.ServerEgressPorts), [1, 65535], [0, 65536]),
        Documented(Groups, nameof(SecurityGroupsOptions.ClientCidrs), [.. Ranges, "::/0"], NoRanges),
        Documented(Groups, nameof(SecurityGroupsOptions.ServerEgressCidrs), Ranges, [.. NoRanges, "::/0"]),
        Documented(Groups, nameof(SecurityGroupsOptions.ClientPrefixListIds), ["pl-01234567"], ["", "pl-", "sg-01234567"]),
    ];

    private static IEnumerable<OptionLimit> Alarming() =>
    [
        Documented(Alarm, nameof(AlarmRule.Threshold), [0.1, 1.0], [0.0, -1.0, double.NaN, double.PositiveInfinity]),
        Documented(Alarm, nameof(AlarmRule.PeriodSeconds), [60, 3600], [0, 30, 59, 61, 3601]),
        Model(Alarm, nameof(AlarmRule.EvaluationPeriods), Watch, "PutMetricAlarmInput.EvaluationPeriods"),
        Documented(Alarm, nameof(AlarmRule.EvaluationPeriods), [1440], [1441]),
        Documented(Alarm with { PeriodSeconds = 3600 }, nameof(AlarmRule.EvaluationPeriods), [24], [25]),
        Model(Alarm, nameof(AlarmRule.DatapointsToAlarm), Watch, "PutMetricAlarmInput.DatapointsToAlarm"),
        Documented(Alarm, nameof(AlarmRule.DatapointsToAlarm), [5], [6]),
        Documented(Alarms, nameof(AlarmSettings.MinimumRequests), [1], [0, -1]),
        Documented(Alarms, nameof(AlarmSettings.TopicArn), [Alarms.TopicArn!], ["", "alarms", "arn:aws:sns:us-west-1:1:alarms", "arn:aws:sns:us-west-1:111111111111:alarms.fifo"]),
        Documented(new Subscriber { Endpoint = "a@b.example" }, nameof(Subscriber.Protocol), [SubscriberProtocol.Email], [(SubscriberProtocol)9]),
        Documented(new Subscriber { Endpoint = "a@b.example" }, nameof(Subscriber.Endpoint), ["on-call@company.example"], ["", "on-call", "a@b", "a b@c.example"]),
        Documented(new Subscriber { Protocol = SubscriberProtocol.Sms, Endpoint = "+14155550123" }, nameof(Subscriber.Endpoint), ["+14155550123"], ["14155550123", "+0", "+1234567890123456"]),
    ];

    private static IEnumerable<OptionLimit> States() =>
    [
        Model(Key, nameof(StateKeyOptions.Alias), "kms", "CreateAliasRequest.AliasName", "An alias begins with alias/ and has a name.", length => length < 7 ? new string('a', (int)length) : "alias/" + new string('a', (int)length - 6)),
        Documented(Key, nameof(StateKeyOptions.Description), ["a"], [""]),
        Range(Key, nameof(StateKeyOptions.DeletionWindowDays), 7, 30),
        Documented(new GitHubRepository { Name = "a/b" }, nameof(GitHubRepository.Name), ["a/b", "a/" + new string('b', 100)], ["", "a", "a/", "a/b/c", "*/b", "a/*", "a/.."]),
        Documented(new GitHubRepository { Name = "a/b" }, nameof(GitHubRepository.Branch), ["main", "a/b"], ["", "*", "a b", ".a"]),
        Documented(new GitHubRepository { Name = "a/b", Id = 1, OwnerId = 1 }, nameof(GitHubRepository.OwnerId), [1L], [0L, -1L]),
        Documented(new GitHubRepository { Name = "a/b", Id = 1, OwnerId = 1 }, nameof(GitHubRepository.Id), [1L], [0L, -1L]),
    ];

    private static string Host(long length) => length <= End.Length
        ? new string('a', (int)length)
        : new string([.. Enumerable.Range(0, (int)length - End.Length).Select(place => place % 41 == 40 ? '.' : 'a')]) + End;
}
