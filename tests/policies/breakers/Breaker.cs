namespace CardWeb.Tf.Tests.Policies;

/// <summary>A change of the good stack that breaks a policy, and how it is to be found.</summary>
/// <param name="Rule">The policy's name.</param>
/// <param name="Address">The address that is to be told.</param>
/// <param name="Patch">The change, see <see cref="GoodStack.With"/>.</param>
/// <param name="Also">What else cannot but break, as <c>policy@address</c>.</param>
public sealed record Breaker(string Rule, string Address, string Patch, params IReadOnlyList<string> Also)
{
    public override string ToString() => $"{Rule}: {Patch}";
}
