using System.CommandLine;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Reports.Documents;

namespace CardWeb.Tf.Tests.Operations.Reports.Documents;

/// <summary>The tables that are generated from the code.</summary>
public sealed class DocumentTests
{
    private const string Project = "<AwsResources>Lb;DataAwsVpc; Subnet; <!-- Eip; -->S3BucketVersioning;</AwsResources>";

    [Test]
    public void The_resource_map_has_the_listed_resources_of_each_source() => Assert.That(
        ResourceMap.Table(Project, new Dictionary<string, string>
        {
            ["modules/b/B.cs"] = "new DataAwsVpc(this, \"vpc\", new DataAwsVpcConfig()); new Lb(this, \"lb\", new LbConfig()); new Lb(this, \"other\", new LbConfig())",
            ["modules/a/A.cs"] = "new S3BucketVersioningA(this, \"versioning\", new S3BucketVersioningAConfig()); new EipConfig()",
            ["modules/a/None.cs"] = "LbConfiguration, MySubnetConfig, Subnet",
        }),
        Is.EqualTo((string[])
        [
            "| File | AWS resources |",
            "|---|---|",
            "| [modules/a/A.cs](modules/a/A.cs) | `aws_s3_bucket_versioning` |",
            "| [modules/b/B.cs](modules/b/B.cs) | `aws_lb`; looks up `aws_vpc` |",
        ]));

    [Test]
    public void Exit_codes_are_read_from_their_comments()
    {
        var rows = ExitCodeTable.Table(Repository.Read("operations/ExitCode.cs")).Skip(2);

        Assert.That(rows.Select(row => row.Split(' ')[1]), Is.EqualTo(Enum.GetValues<ExitCode>().Select(code => $"{(int)code}")));
    }

    [Test]
    public void A_verb_has_its_arguments_and_options_and_what_all_share_stands_once()
    {
        Command root = new("root")
        {
            new Command("one", "Does <this>.")
            {
                new Option<int>("--timeout") { Description = "How long.", HelpName = "seconds", DefaultValueFactory = _ => 60 },
                new Argument<string>("environment") { Description = "Which." },
                new Command("two", "Does that.") { new Option<int>("--timeout") { Description = "How long.", HelpName = "seconds", DefaultValueFactory = _ => 60 } },
            },
        };

        Assert.That(string.Join('\n', VerbReference.Sections(root)), Is.EqualTo("""
            ## Every verb

            | Option | Does | Default |
            |---|---|---|
            | `--timeout seconds` | How long. | 60 |

            ## one

            `dotnet run -- one environment`

            Does \<this>.

            | Option | Does | Default |
            |---|---|---|
            | environment | Which. | |

            ## one two

            `dotnet run -- one two`

            Does that.
            """));
    }
}
