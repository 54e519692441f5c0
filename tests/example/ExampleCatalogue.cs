using System.Runtime.CompilerServices;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Example;

/// <summary>
/// The environments that the tests stand on: this folder's. What is written into <c>environments/</c> is tested in <c>tests/yours</c>
/// alone, and can break no other test.
/// </summary>
internal static class ExampleCatalogue
{
    /// <summary>The environments of <c>environments/</c>, whatever they are.</summary>
    public static EnvironmentCatalogue Yours { get; private set; } = null!;

    /// <summary>Puts the example in the place of the project's own, before anything of the tests runs.</summary>
    [ModuleInitializer]
    internal static void Use() => (Yours, Catalogue.Current) = (Catalogue.Current, EnvironmentCatalogue.Of(typeof(Delivery)));
}
