namespace CardWeb.Tf.Modules;

/// <summary>The roles that AWS makes for its own services, in an account with the first thing of a kind.</summary>
internal static class ServiceRoles
{
    internal static IEnumerable<PolicyStatement> Of(DeliveredStack stack, string service, string role) => KindStatements.Statement(
        $"ServiceRole{KindStatements.Pascal(service)}",
        ["iam:CreateServiceLinkedRole"],
        [stack.Account.Role($"aws-service-role/{service}.amazonaws.com/{role}")],
        PolicyCondition.When("StringEquals", ("iam:AWSServiceName", [$"{service}.amazonaws.com"])));
}
