namespace CardWeb.Tf.Operations.SettingsFiles;

/// <summary>A file of the repository that is to become another, or to go.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Text">Its new text; null when it is to go.</param>
public sealed record FileChange(string Path, string? Text);
