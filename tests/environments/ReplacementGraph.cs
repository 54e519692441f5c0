using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>Which resources of a stack Terraform creates before it destroys: those that say so, and whatever these depend on.</summary>
internal sealed partial class ReplacementGraph
{
    private readonly Dictionary<string, StackResource> _resources;
    private readonly ILookup<string, string> _users;

    public ReplacementGraph(SynthesizedStack stack)
    {
        _resources = stack.Resources.Concat(stack.Data).ToDictionary(resource => resource.Address, StringComparer.Ordinal);
        _users = _resources.Values
            .SelectMany(user => Uses(user.Body).Distinct(StringComparer.Ordinal).Select(used => (Used: used, User: user.Address)))
            .Where(edge => _resources.ContainsKey(edge.Used))
            .ToLookup(edge => edge.Used, edge => edge.User, StringComparer.Ordinal);
    }

    /// <summary>Those that Terraform creates first, each with the resources that ask for it.</summary>
    public IEnumerable<(StackResource Resource, string[] For)> CreatedFirst =>
        from resource in _resources.Values
        let askers = Above(resource.Address).Where(address => Asks(_resources[address])).ToArray()
        where askers.Length > 0
        select (resource, askers);

    private HashSet<string> Above(string address)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<string> open = new([address]);
        while (open.TryPop(out var next))
        {
            if (seen.Add(next))
            {
                foreach (var user in _users[next])
                    open.Push(user);
            }
        }

        return seen;
    }

    private static bool Asks(StackResource resource) => resource.Body["lifecycle"]?["create_before_destroy"]?.GetValue<bool>() == true;

    private static IEnumerable<string> Uses(JsonNode? node) => node switch
    {
        JsonObject body => body.Where(part => part.Key is not "//" and not "lifecycle").SelectMany(part => part.Key is "depends_on" ? Names(part.Value!) : Uses(part.Value)),
        JsonArray list => list.SelectMany(Uses),
        JsonValue value when value.ToString().Contains("${", StringComparison.Ordinal) => References(value.ToString()),
        _ => [],
    };

    private static IEnumerable<string> Names(JsonNode list) => list.AsArray().Select(name => name!.ToString());

    private static IEnumerable<string> References(string text) => Reference().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"(?<![\w.])(data\.)?aws_\w+\.[\w-]+", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Reference();
}
