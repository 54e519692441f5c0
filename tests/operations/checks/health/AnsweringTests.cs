using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Runs.Health;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Operations.Checks.Health;

/// <summary>Which servers a probe waits for: those whose release has a share of the requests.</summary>
public sealed class AnsweringTests
{
    private static readonly HealthReport Found = new([At("card-web01")])
    {
        Fleets =
        [
            new(new DeployedFleet("fleet", "card-web-fleet", Minimum: 1, "arn"), State: null, [At("fleet 1"), new("fleet 2", At("fleet 2").Target with { State = "initial" })]),
            new(new DeployedFleet(Outputs.Candidate, "card-web-candidate", Minimum: 1, "other"), State: null, [At("candidate 1")]),
        ],
    };

    [TestCase(100, 0, "card-web01, fleet 1")]
    [TestCase(90, 10, "card-web01, fleet 1, candidate 1")]
    [TestCase(0, 100, "candidate 1")]
    public void A_release_without_a_share_answers_nothing(int present, int candidate, string answering)
    {
        var settings = Catalogue.Find("staging") with
        {
            TargetGroup = new() { Weight = present },
            Candidate = new() { ImageVersion = "1.1.0", Weight = candidate, Fleet = new() { Minimum = 1, Maximum = 2 } },
        };

        Assert.That(string.Join(", ", Verify.Answering(Found, settings).Select(server => server.Name)), Is.EqualTo(answering));
    }

    private static ServerHealth At(string name) => new(name, new TargetHealth { InstanceId = name, State = "healthy", Port = 80 });
}
