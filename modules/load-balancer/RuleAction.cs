namespace CardWeb.Tf.Modules;

/// <summary>What becomes of a request that a rule holds for.</summary>
public abstract record RuleAction;
