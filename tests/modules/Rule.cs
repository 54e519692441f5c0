namespace CardWeb.Tf.Tests.Modules;

/// <summary>A row in a table of rules.</summary>
public static class Rule
{
    /// <summary>Options that are refused, and the words.</summary>
    public static TestCaseData Refused(object options, string problem) => new TestCaseData(options, problem).SetArgDisplayNames(problem);

    /// <summary>Options that are taken, and what is at its limit in them.</summary>
    public static TestCaseData Taken(string what, object options) => new TestCaseData(options).SetArgDisplayNames(what);
}
