using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The role that web servers act as.</summary>
public sealed class ServerRoleTests
{
    private const string SystemsManager = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";
    private const string Agent = "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy";

    [Test]
    public void Only_EC2_can_hand_it_out() =>
        Assert.That(Stack(new()).Resource("aws_iam_role")["assume_role_policy"]!.ToString(), Does.Contain("\"ec2.amazonaws.com\"").And.Not.Contain("\"AWS\""));

    [Test]
    public void With_minimal_settings_it_has_the_policy_of_Systems_Manager_and_no_other_may_be_attached()
    {
        var stack = Stack(new());
        Assert.That(stack.Resource("aws_iam_role_policy_attachment")["policy_arn"]!.ToString(), Is.EqualTo(SystemsManager));
        Assert.That(Exclusive(stack), Is.EqualTo([SystemsManager]));
        Assert.That(stack.Resource("aws_iam_role_policies_exclusive")["policy_names"]!.AsArray(), Is.Empty);
    }

    [Test]
    public void With_maximal_settings_it_has_what_they_say()
    {
        var stack = Stack(new() { SystemsManager = false, PolicyArns = [Agent] });
        Assert.That(stack.Resource("aws_iam_role_policy_attachment")["policy_arn"]!.ToString(), Is.EqualTo(Agent));
        Assert.That(Exclusive(stack), Is.EqualTo([Agent]));
    }

    [Test]
    public void A_server_is_handed_its_profile()
    {
        var stack = new ModuleStack(stack => _ = new WebServer(stack, "server", Given.Server with { Role = new(stack, "role", new() { Names = Given.Names }) }));
        var profile = stack.Resources("aws_iam_instance_profile").Keys.Single();
        Assert.That(stack.Resource("aws_instance")["iam_instance_profile"]!.ToString(), Is.EqualTo($"${{aws_iam_instance_profile.{profile}.name}}"));
    }

    [TestCase("AmazonSSMManagedInstanceCore", "must be the ARN of a managed policy")]
    [TestCase("arn:aws:iam::aws:policy/AdministratorAccess", "must not make a web server an administrator")]
    [TestCase("arn:aws:iam::aws:policy/IAMFullAccess", "must not make a web server an administrator")]
    public void It_refuses_a_policy_that_is_none_or_gives_everything(string arn, string problem) =>
        Assert.That(new ServerRoleSettingsValidator().ProblemsOf(new() { PolicyArns = [arn] }), Has.One.Contains(problem).And.One.Contains($"got: \"{arn}\"."));

    [Test]
    public void It_refuses_more_policies_than_AWS_attaches_and_one_named_twice()
    {
        var policies = Enumerable.Range(0, 10).Select(number => $"arn:aws:iam::111111111111:policy/p{number % 9}").ToArray();
        Assert.That(new ServerRoleSettingsValidator().ProblemsOf(new() { PolicyArns = policies }), Has.One.EqualTo("PolicyArns.Count must be between 0 and 9, got: 10.").And.One.Contains("must name each once"));
    }

    [Test]
    public void It_refuses_the_policy_of_Systems_Manager_beside_Systems_Manager([Values("aws", "aws-cn")] string partition)
    {
        var arn = $"arn:{partition}:iam::aws:policy/AmazonSSMManagedInstanceCore";
        Assert.That(new ServerRoleSettingsValidator().ProblemsOf(new() { PolicyArns = [arn] }), Is.EqualTo(
            [$"PolicyArns[0] must be left out: SystemsManager attaches this policy already, got: \"{arn}\"."]));
        Assert.That(new ServerRoleSettingsValidator().ProblemsOf(new() { PolicyArns = [arn], SystemsManager = false }), Is.Empty);
    }

    [Test]
    public void It_refuses_policies_of_one_name()
    {
        string[] policies = ["arn:aws:iam::aws:policy/Reader", "arn:aws:iam::111111111111:policy/web/Reader"];
        Assert.That(new ServerRoleSettingsValidator().ProblemsOf(new() { PolicyArns = policies }), Is.EqualTo(
            [$"PolicyArns must each have another name, got: {policies[0]}, {policies[1]}. Copy one of them to a policy of another name."]));
    }

    [Test]
    public void In_China_the_policy_of_Systems_Manager_is_China_s()
    {
        var stack = new ModuleStack(stack => _ = new ServerRole(stack, "role", new ServerRoleOptions { Names = Given.Names, Partition = "aws-cn" }));
        Assert.That(Exclusive(stack), Is.EqualTo(["arn:aws-cn:iam::aws:policy/AmazonSSMManagedInstanceCore"]));
    }

    private static IEnumerable<string> Exclusive(ModuleStack stack) =>
        stack.Resource("aws_iam_role_policy_attachments_exclusive")["policy_arns"]!.AsArray().Select(arn => arn!.ToString());

    private static ModuleStack Stack(ServerRoleSettings settings) =>
        new ModuleStack(stack => _ = new ServerRole(stack, "role", new ServerRoleOptions { Names = Given.Names, Settings = settings }));
}
