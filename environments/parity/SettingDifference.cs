namespace CardWeb.Tf.Environments;

/// <summary>In what an environment is meant to differ from <see cref="DeliverySettings.Reference"/>, and why.</summary>
public sealed record SettingDifference
{
    /// <summary>Everything.</summary>
    public const string All = "*";

    /// <summary>The settings, one or more, such as <c>Server.InstanceType</c>; <c>Server</c> stands for all that is in it, <c>*</c> for everything.</summary>
    public required IReadOnlyList<string> Settings { get; init; }

    /// <summary>Why, in words that the next reader understands.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether a name stands for a setting.</summary>
    public static bool IsIn(string name, string setting) =>
        name == All || setting == name || (setting.StartsWith(name, StringComparison.Ordinal) && setting[name.Length] is '.' or '[');
}
