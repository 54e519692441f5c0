using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>No resource is created first beside one whose name, range or place it would need.</summary>
public sealed class ReplacementTests
{
    private static readonly EnvironmentSettings Production = Catalogue.Find("production");

    // What the shipped environments leave out, so that every resource and every dependency is in one of the stacks.
    private static readonly EnvironmentSettings Full = Production with
    {
        Network = new NewVpc { Cidr = "10.30.0.0/16", Ipv6 = true, Endpoints = true },
        LoadBalancer = Production.LoadBalancer with { IpAddressType = IpAddressType.Dualstack },
        ClientCidrs = ["0.0.0.0/0", "::/0"],
        Listener = Production.Listener with
        {
            FurtherCertificateArns = ["arn:aws:acm:us-west-2:333333333333:certificate/2f0c5b1e-6a0d-4c3c-9a53-0d7c1f6b3333"],
            Rules = [new() { Priority = 10, Paths = ["/app/*"], Action = new ForwardAction() }],
        },
        TargetGroup = Production.TargetGroup with { Weight = 90 },
        Candidate = new() { ImageVersion = "1.0.0", Weight = 10, Fleet = new() { Minimum = 1, Maximum = 2 } },
    };

    private static IReadOnlyList<StackJson> Stacks => [.. Catalogue.All.Append(Full).Select(StackJson.Of), .. Accounts.All.Select(StackJson.Of)];

    [Test]
    public void What_Terraform_creates_first_may_be_created_first()
    {
        var wrong = Stacks.SelectMany(stack => new ReplacementGraph(stack).CreatedFirst)
            .Where(found => !found.Resource.Address.StartsWith("data.", StringComparison.Ordinal) && !ReplacedResources.AreCreatedFirst(found.Resource.Type))
            .Select(found => $"{found.Resource.Address} is created first because of {string.Join(", ", found.For)}");

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void What_is_to_be_created_first_is()
    {
        var created = Stacks.SelectMany(stack => new ReplacementGraph(stack).CreatedFirst).Select(found => found.Resource.Type).ToHashSet(StringComparer.Ordinal);

        Assert.That(ReplacedResources.Types.Where(ReplacedResources.AreCreatedFirst), Is.SubsetOf(created));
    }

    [Test]
    public void Every_type_of_the_stacks_has_one_decision()
    {
        var types = Stacks.SelectMany(stack => stack.Resources).Select(resource => resource.Type).Distinct(StringComparer.Ordinal);

        Assert.That(ReplacedResources.Types, Is.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal).And.EquivalentTo(types));
    }

    [Test]
    public void What_is_created_first_though_AWS_takes_no_two_differs_in_what_AWS_compares_and_is_kept_when_it_is_tainted() => Assert.That(
        ReplacedResources.Rows.Where(row => row is [_, "created first", not "both stand", ..]),
        Is.Not.Empty.And.All.Matches<IReadOnlyList<string>>(row => row is [_, _, _, not "", "kept"]));
}
