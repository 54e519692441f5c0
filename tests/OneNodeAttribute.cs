using CardWeb.Tf.Environments;
using NUnit.Framework.Interfaces;

namespace CardWeb.Tf.Tests;

/// <summary>Lets tests of constructs take turns, beside all other tests: JSII keeps one Node process, which does one thing at a time.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class OneNodeAttribute : Attribute, ITestAction
{
    private static readonly string[] s_namespaces = [typeof(Modules.Given).Namespace!, typeof(Tests.Environments.StackJson).Namespace!];

    /// <inheritdoc/>
    public ActionTargets Targets => ActionTargets.Test;

    /// <inheritdoc/>
    public void BeforeTest(ITest test)
    {
        if (UsesConstructs(test))
            Synthesis.Node.Enter();
    }

    /// <inheritdoc/>
    public void AfterTest(ITest test)
    {
        if (UsesConstructs(test))
            Synthesis.Node.Exit();
    }

    // A test that waits for something may go on in another thread; what it synthesizes is locked by itself.
    private static bool UsesConstructs(ITest test) =>
        test.Method!.ReturnType.IsType(typeof(void)) && Array.Exists(s_namespaces, name => test.TypeInfo!.Namespace!.StartsWith(name, StringComparison.Ordinal));
}
