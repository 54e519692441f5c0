namespace CardWeb.Tf.Modules;

/// <summary>The key of the Terraform state.</summary>
public sealed record StateKeyOptions
{
    /// <summary>The account that owns it.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>Its name in the account and region, such as <c>alias/card-web-state</c>.</summary>
    public required string Alias { get; init; }

    /// <summary>What it is for. A run that stopped before the key had its name finds it by this.</summary>
    public required string Description { get; init; }

    /// <summary>
    /// How many days AWS waits once someone has its deletion scheduled, 7 to 30. Default: 30.
    /// See https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
    /// </summary>
    public int DeletionWindowDays { get; init; } = 30;
}
