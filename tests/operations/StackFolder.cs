namespace CardWeb.Tf.Tests.Operations;

/// <summary>A synthesized stack of the smallest kind.</summary>
internal static class StackFolder
{
    public static void Write(string folder, string source = "aws") => File.WriteAllText(
        Path.Combine(folder, "cdk.tf.json"),
        $$$"""
        {
          "terraform": {
            "required_providers": { "aws": { "source": "{{{source}}}", "version": "5.100.0" } },
            "backend": { "s3": { "bucket": "state" } }
          },
          "resource": {
            "aws_lb": {
              "lb_1": { "//": { "metadata": { "path": "card-web-development/load-balancer/balancer", "uniqueId": "lb_1" } }, "name": "lb" },
              "plain": { "name": "other" }
            }
          }
        }
        """);
}
