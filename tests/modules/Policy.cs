using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>A policy in a stack's JSON, or all of one role's, to be asked what it allows.</summary>
internal sealed class Policy(params IEnumerable<string> texts)
{
    private readonly JsonObject[] _statements =
        [.. texts.SelectMany(text => JsonNode.Parse(text)!["Statement"]!.AsArray()).Select(statement => statement!.AsObject())];

    /// <summary>The managed policies of a stack's one role.</summary>
    public static Policy In(ModuleStack stack) =>
        new(stack.Resources("aws_iam_policy").Values.Select(policy => policy["policy"]!.ToString()));

    /// <summary>The managed policies of one of a stack's roles, by its logical id.</summary>
    public static Policy Of(SynthesizedStack stack, string role) => new(
        from policy in stack.All("aws_iam_policy")
        where policy.Id.StartsWith($"{role}_", StringComparison.Ordinal)
        select policy.Text("policy"));

    /// <summary>All statements.</summary>
    public IReadOnlyList<JsonObject> Statements => _statements;

    /// <summary>The policy in an attribute of a resource.</summary>
    public static Policy In(JsonObject resource, string attribute = "policy") => new(resource[attribute]!.ToString());

    public JsonObject this[string sid] => _statements.SingleOrDefault(statement => statement["Sid"]!.ToString() == sid) ?? throw new AssertionException($"No {sid} in {this}");

    public IEnumerable<string> Sids => _statements.Select(statement => statement["Sid"]!.ToString());

    /// <summary>Every action that is allowed, somewhere and somehow.</summary>
    public IEnumerable<string> Allowed => _statements.Where(statement => statement["Effect"]!.ToString() == "Allow").SelectMany(statement => Texts(statement, "Action"));

    public static IEnumerable<string> Texts(JsonObject statement, string name) => statement[name]!.AsArray().Select(item => item!.ToString());

    /// <summary>Whether an action on a resource is allowed and not denied, conditions taken as met.</summary>
    public bool Allows(string action, string resource) => Matches("Allow", action, resource) && !Matches("Deny", action, resource);

    /// <summary>Whether an action is allowed on anything at all.</summary>
    public bool AllowsSomewhere(string action) => Allowed.Any(pattern => Fits(pattern, action));

    /// <summary>The statements that allow an action.</summary>
    public IEnumerable<string> SidsAllowing(string action) =>
        Sids.Where(sid => this[sid]["Effect"]!.ToString() == "Allow" && Texts(this[sid], "Action").Any(pattern => Fits(pattern, action)));

    private bool Matches(string effect, string action, string resource) => _statements.Any(statement =>
        statement["Effect"]!.ToString() == effect
        && Texts(statement, "Action").Any(pattern => Fits(pattern, action))
        && Texts(statement, "Resource").Any(pattern => Fits(pattern, resource)));

    private static bool Fits(string pattern, string text) => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, text);

    public override string ToString() => string.Join('\n', _statements.Select(statement => statement.ToJsonString()));
}
