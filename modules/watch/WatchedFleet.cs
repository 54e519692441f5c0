namespace CardWeb.Tf.Modules;

/// <summary>A fleet that is watched. Its group must tell <c>GroupDesiredCapacity</c>.</summary>
/// <param name="Role">What it is beside the first, such as <c>candidate</c>; empty for the first.</param>
/// <param name="GroupName">The Auto Scaling group's name.</param>
/// <param name="Maximum">The most servers that it may have.</param>
public sealed record WatchedFleet(string Role, string GroupName, int Maximum);
