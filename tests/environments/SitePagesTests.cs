using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Environments;

public sealed class SitePagesTests
{
    [Test]
    public void The_health_page_is_the_one_that_a_servers_set_up_makes_and_that_the_balancer_asks_for()
    {
        Assert.That(Repository.Read("modules/web-server/cloud-init.yaml"), Does.Contain($"Alias {SitePages.Health} /run/card-web/health").And.Contain("echo \"ok $server\" > /run/card-web/health"));
        Assert.That(new TargetGroupOptions().HealthCheck.Path, Is.EqualTo(SitePages.Health));
    }
}
