using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>Whatever is wrong with an environment is told at once, each thing once, before anything is written.</summary>
public sealed class AllAtOnceTests
{
    private static readonly EnvironmentSettings Staging = Catalogue.Find("staging");

    private static EnvironmentSettings Bad => Staging with
    {
        Image = new() { ApprovedVersions = ["1.0.0", "1.1.0"], Version = "1.0.0" },
        Listener = new() { CertificateArn = "arn:aws:acm:eu-west-1:222222222222:certificate/2f0c5b1e-6a0d-4c3c-9a53-0d7c1f6b2222" },
        TargetGroup = new() { Weight = 60, Algorithm = Tf.Modules.BalancingAlgorithm.LeastOutstandingRequests, SlowStartSeconds = 60 },
        Candidate = new() { ImageVersion = "1.1.0", Weight = 20, Fleet = new() { Minimum = 1, Maximum = 2 } },
        Fleet = new() { Minimum = 5, Maximum = 3 },
        Alarms = new(),
        Exceptions = [new() { Rules = ["CKV_AWS_0"], Where = ["load-balancer"], Reason = "Because.", Until = DateOnly.FromDateTime(DateTime.UtcNow) }],
    };

    [Test]
    public void A_day_of_mistakes_is_one_message()
    {
        using TemporaryFolder folder = new();

        var problems = Assert.Throws<InvalidSettingsException>(() => Synthesis.Run([Bad], folder.Path))!.Problems;

        Assert.That(problems, Is.EquivalentTo(
        [
            "staging: Listener.CertificateArn must be a certificate of the balancer's region us-west-2, got: \"arn:aws:acm:eu-west-1:222222222222:certificate/2f0c5b1e-6a0d-4c3c-9a53-0d7c1f6b2222\".",
            "staging: TargetGroup.SlowStartSeconds needs the algorithm RoundRobin, got: 60 with LeastOutstandingRequests. Choose it, or set 0.",
            "staging: Candidate.Weight and TargetGroup.Weight must add up to 100, got: 20 and 60. Set TargetGroup.Weight to 80, or the candidate's to 40.",
            "staging: Fleet.Minimum must not exceed Maximum (3), got: 5. Lower it, or raise Maximum.",
            "staging: Alarms.Subscribers must name a subscriber, or TopicArn a topic: alarms need a subscriber or a TopicArn, got: none. Add a subscriber, set TopicArn, or leave Alarms out.",
            "staging: Exceptions[0].Rules[0] must be a policy's name or id as docs/policies.md lists them, such as listener-https or CKV_AWS_2, got: \"CKV_AWS_0\".",
        ]));
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
    }
}
