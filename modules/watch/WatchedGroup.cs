namespace CardWeb.Tf.Modules;

/// <summary>A target group that is watched.</summary>
/// <param name="Role">What it is beside the first, such as <c>candidate</c>; empty for the first.</param>
/// <param name="ArnSuffix">What metrics call it.</param>
public sealed record WatchedGroup(string Role, string ArnSuffix);
