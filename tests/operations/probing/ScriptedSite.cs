using CardWeb.Tf.Operations.Probing;

namespace CardWeb.Tf.Tests.Operations.Probing;

/// <summary>Answers with one text after the other, again and again from the first.</summary>
internal sealed class ScriptedSite(params SiteAnswer[] answers) : ISite
{
    public int Requests { get; private set; }

    public Uri Page => new("http://card-web.example/health");

    public Task<SiteAnswer> AskAsync(CancellationToken cancel) => Task.FromResult(answers[Requests++ % answers.Length]);
}
