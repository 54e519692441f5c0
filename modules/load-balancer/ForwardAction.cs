namespace CardWeb.Tf.Modules;

/// <summary>The request goes to the servers, as without a rule: an exception from rules of a higher number.</summary>
public sealed record ForwardAction : RuleAction;
