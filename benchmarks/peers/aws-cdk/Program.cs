using System.Text.Json;
using Amazon.CDK;
using CardWeb.Tf.Benchmarks.AwsCdk;

// As many resources as our stacks have, kind by kind, as AWS CDK's own resources (L1), synthesized to CloudFormation.
//   dotnet AwsCdk.dll <output folder> <stack.tf.json>...

var app = new App(new AppProps { Outdir = args[0] });
foreach (var file in args[1..])
{
    using var json = JsonDocument.Parse(File.ReadAllText(file));
    var stack = new Stack(app, Path.GetFileName(file).Split('.')[0]);
    foreach (var kind in json.RootElement.GetProperty("resource").EnumerateObject())
    {
        foreach (var resource in kind.Value.EnumerateObject())
            Kinds.All[kind.Name](stack, resource.Name);
    }
}

app.Synth();
