namespace CardWeb.Tf.Environments;

/// <summary>What an environment does against a policy on purpose, why, and until when.</summary>
public sealed record PolicyException
{
    /// <summary>The policies, one or more, each by its name such as <c>listener-https</c> or by an id such as <c>CKV_AWS_2</c>; an id stands for the whole policy. docs/policies.md lists them.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Where, one or more: Terraform addresses such as <c>data.aws_vpc.x</c>, or constructs' paths such as <c>load-balancer</c>, which stand for what is below them.</summary>
    public required IReadOnlyList<string> Where { get; init; }

    /// <summary>Why, in words that the next reader understands.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day on which it counts, at most a year ahead. The day after, the tests fail and a security review refuses; synthesizing goes on.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Whether it excuses a policy somewhere.</summary>
    public bool Covers(PolicyRule rule, string address, string? constructPath) =>
        Rules.Any(rule.IsCalled) && Where.Any(place => IsAt(place, address, constructPath));

    /// <summary>Whether a place is this resource, or a construct that it is in.</summary>
    public static bool IsAt(string place, string address, string? constructPath) =>
        place == address || place == constructPath || constructPath?.StartsWith(place + "/", StringComparison.Ordinal) == true;

    /// <inheritdoc />
    public override string ToString() => $"{string.Join(", ", Rules)} at {string.Join(", ", Where)}";
}
