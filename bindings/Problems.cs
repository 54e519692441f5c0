namespace CardWeb.Tf.Bindings;

/// <summary>Every message that asks its reader to do something: what is wrong, and what to do.</summary>
public static class Problems
{
    private const string Registry = "Or build with -p:PackBindings=false, which takes the whole packages from the NuGet registry.";

    /// <summary>Node is not there.</summary>
    public static string NoNode(Version least) =>
        $"Node.js is not installed, or not on PATH. The CDK's bindings are made with it, and run on it. Install Node.js {least} or newer.";

    /// <summary>Node is too old.</summary>
    public static string OldNode(string found, Version least) =>
        $"Node.js is too old: 'node --version' says {found}, and the npm packages need {least}. Install Node.js {least} or newer.";

    /// <summary>npm is not there.</summary>
    public static string NoNpm() =>
        $"npm is not installed, or not on PATH. The CDK's bindings are made from npm packages. Install npm, which most installers of Node.js bring. {Registry}";

    /// <summary>npm got no answer.</summary>
    public static string NoNetwork(string code, string log) =>
        $"npm could not reach its registry ({code}). The packages that package-lock.json pins are fetched once. Check the network, the proxy and 'npm config get registry', and build again. {Registry} npm's output: {log}";

    /// <summary>npm failed in another way.</summary>
    public static string NpmFailed(int exitCode, string code, string log) =>
        $"'npm ci' ended with {exitCode} ({code}). Its output is in {log}: put right what it says, and build again.";

    /// <summary>A program that the packer runs failed.</summary>
    public static string StepFailed(string step, int exitCode, string log, string tail) =>
        $"{step} ended with {exitCode}; all of its output is in {log}. It ended: {tail}";

    /// <summary>There is too little room.</summary>
    public static string NoRoom(string folder, long free, int least) =>
        $"Too little free disk space to make the CDK's bindings: {free} MB at {folder}, and {least} MB are needed. Free some, and build again.";

    /// <summary>A file could not be read or written.</summary>
    public static string Files(string message) =>
        $"A file could not be read or written while making the CDK's bindings: {message} Check the permissions and the free disk space, and build again.";

    /// <summary>The list of resources has names that the provider does not have.</summary>
    public static string UnknownResources(string provider, IEnumerable<(string Name, IReadOnlyList<string> Nearest)> unknown) =>
        string.Join(" ", unknown.Select(u => $"AwsResources names '{u.Name}', which {provider} does not have. The nearest names: {string.Join(", ", u.Nearest)}."))
        + " A name is a resource in C# spelling, such as LbListener for aws_lb_listener, DataAwsAmi for the data source aws_ami, and Provider.";

    /// <summary>The list of resources is empty.</summary>
    public static string NoResources() =>
        "AwsResources is empty. Name the AWS resources that this project uses in CardWeb.Tf.csproj, Provider among them.";
}
