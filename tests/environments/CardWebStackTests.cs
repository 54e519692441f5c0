using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>What every environment's stack has, whatever its settings.</summary>
[TestFixtureSource(nameof(Environments))]
public sealed class CardWebStackTests(string environment)
{
    private readonly EnvironmentSettings settings = Catalogue.Find(environment);
    private readonly StackJson stack = StackJson.Of(environment);

    private bool IsApproved => settings.Image.ApprovedVersions.Count > 0;

    private int ServerCount => IsApproved ? settings.Clones + 1 : 1;

    public static IEnumerable<string> Environments => Catalogue.All.Select(settings => settings.Name);

    [Test]
    public void State_is_in_S3_encrypted_locked_and_in_one_account()
    {
        var backend = stack.Json["terraform"]!["backend"]!["s3"]!;
        Assert.That((backend["bucket"]!.ToString(), backend["key"]!.ToString()), Is.EqualTo((settings.StateBucket, $"card-web/{environment}/terraform.tfstate")));
        Assert.That((backend["encrypt"]!.GetValue<bool>(), backend["use_lockfile"]!.GetValue<bool>()), Is.EqualTo((true, true)), backend.ToString());
        Assert.That(backend["allowed_account_ids"]![0]!.ToString(), Is.EqualTo(settings.AccountId));
    }

    [Test]
    public void The_provider_works_in_one_account_and_tags_everything()
    {
        var provider = stack.Json["provider"]!["aws"]![0]!;
        Assert.That(provider["allowed_account_ids"]!.AsArray().Select(id => id!.ToString()), Is.EqualTo([settings.AccountId]));
        Assert.That(provider["default_tags"]![0]!["tags"]!["Environment"]!.ToString(), Is.EqualTo(environment));
    }

    [Test]
    public void The_provider_is_pinned_to_one_version() =>
        Assert.That(stack.Json["terraform"]!["required_providers"]!["aws"]!["version"]!.ToString(), Does.Match(@"^\d+\.\d+\.\d+$"));

    [Test]
    public void The_lock_file_pins_the_same_version()
    {
        var version = stack.Json["terraform"]!["required_providers"]!["aws"]!["version"]!.ToString();
        Assert.That(Repository.Read("environments/.terraform.lock.hcl"), Does.Contain($"version     = \"{version}\""));
    }

    [Test]
    public void Names_fit_AWS() =>
        Assert.That(stack.Resources.Where(resource => resource.Type is "aws_lb" or "aws_lb_target_group").Select(resource => resource.Text("name")), Has.All.Length.LessThanOrEqualTo(32));

    [Test]
    public void Servers_are_spread_over_the_zones() =>
        Assert.That(stack.All("aws_instance").Select(server => server.Text("availability_zone")).Distinct(), Is.EquivalentTo(settings.Zones.Take(ServerCount)));

    [Test]
    public void Rules_are_never_inline() =>
        Assert.That(stack.All("aws_security_group").Where(group => group.Body.ContainsKey("ingress") || group.Body.ContainsKey("egress")), Is.Empty);

    [Test]
    public void The_outputs_are_those_that_operations_read() =>
        Assert.That(stack.Json["output"]!.AsObject().Select(output => output.Key), Is.EquivalentTo(["load_balancer_arn", "load_balancer_dns_name", "servers", "target_group_arn", "url", .. settings.Alarms is null ? Array.Empty<string>() : ["dashboard_url"], .. settings.Fleet is null ? Array.Empty<string>() : ["fleet", "fleet_minimum"], .. IsApproved ? ["image_id"] : Array.Empty<string>()]));
}
