namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>One way in which an account is not as its bootstrap wants it.</summary>
/// <param name="Attribute">What differs, by Terraform's name, such as <c>versioning_configuration.status</c>; <c>resource</c> for the whole thing.</param>
/// <param name="Wanted">What the code wants.</param>
/// <param name="Found">What is there.</param>
/// <param name="Address">The address in the account's bootstrap stack.</param>
public sealed record BootstrapDifference(string Attribute, string Wanted, string Found, string Address)
{
    /// <summary>In one line.</summary>
    public override string ToString() => $"{Address}: {Attribute} is {Found}, wanted: {Wanted}";
}
