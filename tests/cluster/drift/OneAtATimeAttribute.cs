using NUnit.Framework.Interfaces;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>A fixture whose tests take turns with those of others on the one cluster.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OneAtATimeAttribute : Attribute, ITestAction
{
    private static readonly SemaphoreSlim s_turn = new(1);

    /// <inheritdoc/>
    public ActionTargets Targets => ActionTargets.Test;

    /// <inheritdoc/>
    public void BeforeTest(ITest test) => s_turn.Wait();

    /// <inheritdoc/>
    public void AfterTest(ITest test) => s_turn.Release();
}
