namespace CardWeb.Tf.Tests.Modules;

/// <summary>What a machine's web server answered.</summary>
public sealed record CloudInitPage(int Status, string? Server, string Body);
