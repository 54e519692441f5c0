using System.Text.Json;
using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Checks.Policies;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Policies;

/// <summary>What a plan adds to the code: values worked out, resources made several times or not at all, changes that are ignored.</summary>
public sealed class PlanStackTests
{
    [Test]
    public void A_plan_of_the_good_stack_keeps_every_policy() => Assert.That(Told(GoodStack.AsItIs, _ => { }), Is.Empty);

    [Test]
    public void An_expression_is_judged_by_what_it_comes_to()
    {
        var code = GoodStack.With("""{"aws_lb": {"web": {"desync_mitigation_mode": "${local.mode}"}}}""");
        Assert.That(Told(code, values => values["aws_lb.web"]!["desync_mitigation_mode"] = "strictest"), Is.Empty);
        Assert.That(Told(code, values => values["aws_lb.web"]!["desync_mitigation_mode"] = "monitor"), Is.EqualTo(new[] { "balancer-desync@aws_lb.web" }));
    }

    [Test]
    public void What_is_known_only_later_counts_as_broken()
    {
        var code = GoodStack.With("""{"aws_lb": {"web": {"desync_mitigation_mode": "${local.mode}"}}}""");
        Assert.That(Told(code, values => values["aws_lb.web"]!.AsObject().Remove("desync_mitigation_mode")), Is.EqualTo(new[] { "balancer-desync@aws_lb.web" }));
    }

    [Test]
    public void A_change_that_the_code_ignores_is_seen() => Assert.That(
        Told(GoodStack.AsItIs, values => values["aws_instance.golden"]!["metadata_options"] = JsonNode.Parse("""[{"http_tokens": "optional", "http_put_response_hop_limit": 1}]""")),
        Is.EqualTo(new[] { "server-imdsv2@aws_instance.golden" }));

    [Test]
    public void Of_what_there_is_none_nothing_is_protected() => Assert.That(
        Told(GoodStack.AsItIs, values => values.Remove("aws_wafv2_web_acl_association.web")), Is.EqualTo(new[] { "balancer-firewall@aws_lb.web" }));

    [Test]
    public void Each_of_several_is_judged()
    {
        var code = GoodStack.With("""{"aws_subnet": {"more": {"count": 2, "map_public_ip_on_launch": "${count.index == 1}"}}}""");
        Assert.That(
            Told(code, values =>
            {
                values.Remove("aws_subnet.more");
                values["aws_subnet.more[0]"] = new JsonObject { ["map_public_ip_on_launch"] = false };
                values["aws_subnet.more[1]"] = new JsonObject { ["map_public_ip_on_launch"] = true };
            }),
            Is.EqualTo(new[] { "subnet-no-public-addresses@aws_subnet.more[1]" }));
    }

    [Test]
    public void Blocks_that_an_expression_makes_are_judged_by_what_comes_of_it()
    {
        var code = GoodStack.With("""{"aws_instance": {"golden": {"ebs_block_device": null, "dynamic": {"ebs_block_device": {"for_each": "${local.disks}", "content": {}}}}}}""");
        Assert.That(Told(code, values => values["aws_instance.golden"]!["ebs_block_device"] = JsonNode.Parse("""[{"encrypted": true}]""")), Is.Empty);
        Assert.That(
            Told(code, values => values["aws_instance.golden"]!["ebs_block_device"] = JsonNode.Parse("""[{"encrypted": false}]""")),
            Is.EqualTo(new[] { "server-volumes-encrypted@aws_instance.golden", "image-encrypted@aws_ami_from_instance.v1" }));
    }

    /// <summary>Reviews a plan that comes to what is written, until <paramref name="change"/> says otherwise.</summary>
    private static IEnumerable<string> Told(SynthesizedStack code, Action<JsonObject> change)
    {
        JsonObject values = [];
        foreach (var resource in code.Resources)
            values[resource.Address] = new JsonObject(resource.Body.Where(told => told.Key is not ("count" or "for_each" or "dynamic")).Select(told => KeyValuePair.Create(told.Key, told.Value?.DeepClone())));

        change(values);
        JsonArray resources = [.. values.Select(each => (JsonNode)new JsonObject { ["address"] = each.Key, ["mode"] = "managed", ["values"] = each.Value!.DeepClone() })];
        using var plan = JsonDocument.Parse(new JsonObject { ["planned_values"] = new JsonObject { ["root_module"] = new JsonObject { ["resources"] = resources } } }.ToJsonString());
        return [.. PolicyReview.Of("good", PlanStack.Of(TerraformPlan.From(plan), code), [], Reviewed.Today).Findings.Select(finding => $"{finding.Rule.Name}@{finding.Address}")];
    }
}
