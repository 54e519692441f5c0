using CardWeb.Tf.Operations;

namespace CardWeb.Tf.Tests.Operations;

/// <summary>What an address tells beside where it leads is masked.</summary>
public sealed class SecretsTests
{
    [TestCase("https://user:pass@www.example.com/health", "https://***@www.example.com/health")]
    [TestCase("https://hooks.example.com/in?token=s3cr3t&page=2#top", "https://hooks.example.com/in?token=***&page=***#top")]
    [TestCase("""{"endpoint": "https://u:p@hooks.example.com/?t=x", "protocol": "https"}""", """{"endpoint": "https://***@hooks.example.com/?t=***", "protocol": "https"}""")]
    [TestCase("https://www.example.com/health", "https://www.example.com/health")]
    [TestCase("someone@company.example asks ?a=b", "someone@company.example asks ?a=b")]
    public void Passwords_and_tokens(string text, string masked) => Assert.That(Secrets.Masked(text), Is.EqualTo(masked));
}
