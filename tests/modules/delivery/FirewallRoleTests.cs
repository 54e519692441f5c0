using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What AWS asks for besides its own calls when a firewall is put in front of a balancer, looked at and taken away.</summary>
public sealed class FirewallRoleTests
{
    private const string Balancer = "arn:aws:elasticloadbalancing:us-west-1:111111111111:loadbalancer/app/card-web-alb/1";

    private static readonly Policy Plan = In(stack => _ = new PlanRole(stack, "plan-role", DeliveryCases.Plan));
    private static readonly Policy Apply = In(stack => _ = new ApplyRole(stack, "apply-role", DeliveryCases.Apply with { Firewall = "card-web-firewall" }));

    [Test]
    public void Both_roles_read_which_firewall_a_balancer_has() =>
        Assert.That(new[] { Plan, Apply }.All(role => role.Allows("elasticloadbalancing:GetLoadBalancerWebACL", Balancer)), Is.True);

    [Test]
    public void A_firewall_is_taken_away_wherever_it_is_and_the_balancer_says_whose_it_is()
    {
        Assert.That(Apply.Allows("wafv2:DisassociateWebACL", "arn:aws:wafv2:us-west-1:111111111111:regional/webacl/any/1"), Is.True);
        Assert.That(new[] { "SetWebAcl", "DeleteWebACLAssociation" }.SelectMany(action => Apply.SidsAllowing($"elasticloadbalancing:{action}")), Is.All.EqualTo("ChangeOwn"));
    }

    [Test]
    public void No_firewall_is_put_in_front_of_another_environments_balancer() =>
        Assert.That(Policy.Texts(Apply["GuardOthers"], "Action"), Does.Contain("elasticloadbalancing:CreateWebACLAssociation"));

    private static Policy In(Action<TerraformStack> build) => Policy.In(new ModuleStack(build).Resource("aws_iam_role_policy"));
}
