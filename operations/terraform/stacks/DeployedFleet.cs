namespace CardWeb.Tf.Operations.Terraform.Stacks;

/// <summary>A fleet that the state names.</summary>
/// <param name="Name">What it is called: <c>fleet</c> or <c>candidate</c>.</param>
/// <param name="Group">Its Auto Scaling group's name.</param>
/// <param name="Minimum">The fewest servers it ought to have.</param>
/// <param name="TargetGroupArn">The target group of its servers.</param>
public sealed record DeployedFleet(string Name, string Group, int Minimum, string TargetGroupArn);
