namespace CardWeb.Tf.Modules;

/// <summary>
/// The logs of the balancer, in a bucket of their own.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
/// </summary>
public sealed record LogSettings
{
    /// <summary>What the bucket is called after the environment's prefix.</summary>
    public const string BucketRole = "logs";

    /// <summary>How many days a log is kept, 1 to 3650. Default: 365.</summary>
    public int Days { get; init; } = 365;

    /// <summary>Whether there is a line for each connection too, not for each request alone. Default: true.</summary>
    public bool Connections { get; init; } = true;

    /// <summary>Whether destroying the environment destroys the logs with it; while false, AWS keeps a bucket that holds some. Default: false.</summary>
    public bool DestroyWithEnvironment { get; init; }
}
