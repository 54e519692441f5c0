namespace CardWeb.Tf.Modules;

/// <summary>One of the policies of a role: the statements about one subject, as many as fit.</summary>
/// <param name="Subject">What it is about, such as <c>network</c>; the second of one subject is <c>network-2</c>.</param>
/// <param name="Text">The policy.</param>
internal sealed record ManagedPolicy(string Subject, string Text)
{
    /// <summary>AWS's limit for a managed policy, in characters without white space.</summary>
    public const int MaximumLength = 6144;

    /// <summary>How many managed policies AWS attaches to a role, unless its quota is raised.</summary>
    public const int MaximumCount = 10;

    // An ARN that Terraform fills in is longer than the expression that stands for it.
    private const int Room = 144;

    /// <summary>The policies that hold these statements, subject by subject.</summary>
    /// <exception cref="InvalidOptionsException">They are more than AWS attaches to a role, or one is too long.</exception>
    public static IReadOnlyList<ManagedPolicy> Of(string role, IEnumerable<(string Subject, PolicyStatement Statement)> statements)
    {
        var subjects = statements.GroupBy(part => part.Subject, part => part.Statement, StringComparer.Ordinal);
        ManagedPolicy[] policies = [.. subjects.SelectMany(group => Packed(role, group.Key, group))];
        return policies.Length <= MaximumCount ? policies : throw new InvalidOptionsException(
        [
            $"The role {role} needs {policies.Length} managed policies ({string.Join(", ", policies.Select(policy => policy.Subject))}), "
            + $"and AWS attaches at most {MaximumCount}. Take resources out of its stack, or move some to an environment of their own.",
        ]);
    }

    private static IEnumerable<ManagedPolicy> Packed(string role, string subject, IEnumerable<PolicyStatement> statements)
    {
        List<List<PolicyStatement>> bins = [[]];
        foreach (var statement in statements)
        {
            var length = PolicyText.Of(statement).Length;
            if (length > MaximumLength - Room)
            {
                throw new InvalidOptionsException(
                [
                    $"The statement {statement.Sid} of the role {role} has {length} characters, "
                    + $"and a managed policy of AWS at most {MaximumLength}. Take resources out of the stack.",
                ]);
            }

            if (bins[^1] is not [] && PolicyText.Of([.. bins[^1], statement]).Length > MaximumLength - Room)
                bins.Add([]);

            bins[^1].Add(statement);
        }

        return bins.Select((bin, index) => new ManagedPolicy(index == 0 ? subject : $"{subject}-{index + 1}", PolicyText.Of(bin)));
    }
}
