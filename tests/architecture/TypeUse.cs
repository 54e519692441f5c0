namespace CardWeb.Tf.Tests.Architecture;

/// <summary>One type uses another.</summary>
internal sealed record TypeUse(string User, string Used)
{
    public string UserNamespace => NamespaceOf(User);

    public string UsedNamespace => NamespaceOf(Used);

    public override string ToString() => $"{User} uses {Used}";

    private static string NamespaceOf(string type) => type.LastIndexOf('.') is > 0 and var dot ? type[..dot] : "";
}
