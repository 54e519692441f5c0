using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace CardWeb.Tf.Operations.Probing;

/// <summary>The site over HTTP: no cookie is kept and no connection used twice, so that the balancer chooses again each time.</summary>
public sealed class Site : ISite, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly Connector _connector;
    private readonly HttpClient _client;
    private string? _refusal;

    /// <summary>The site there; on the emulator, through its address.</summary>
    public Site(Uri page, Uri? emulator)
    {
        _connector = new Connector(emulator);
        Page = page;
#pragma warning disable CA2000 // The client disposes of its handler.
        _client = new HttpClient(Handler(emulator)) { Timeout = s_patience };
#pragma warning restore CA2000
    }

    /// <inheritdoc />
    public Uri Page { get; }

    /// <inheritdoc />
    public async Task<SiteAnswer> AskAsync(CancellationToken cancel)
    {
        try
        {
            using var response = await _client.GetAsync(_connector.Address(Page), cancel);
            return response.Headers.Location is { } elsewhere
                ? SiteAnswer.Nothing(string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)response.StatusCode}: go to {Secrets.Masked(elsewhere.OriginalString)}"))
                : SiteAnswer.Of((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancel));
        }
        catch (HttpRequestException e) when (_refusal is not null)
        {
            throw new OperationException(
                $"{Secrets.Masked(Page)} shows a certificate that a browser refuses: {_refusal}. If the site has a name of its own, probe it by that "
                + "one: --probe-url https://<the site's name>/.",
                e);
        }
        catch (HttpRequestException e)
        {
            return SiteAnswer.Nothing($"no answer: {(e.InnerException ?? e).Message}");
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return SiteAnswer.Nothing(string.Create(CultureInfo.InvariantCulture, $"no answer in {s_patience.TotalSeconds} seconds"));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private SocketsHttpHandler Handler(Uri? emulator) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = emulator is null,
        PooledConnectionLifetime = TimeSpan.Zero,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = _connector.ConnectAsync,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = IsTrusted },
    };

    private bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        _refusal = errors switch
        {
            SslPolicyErrors.None => null,
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => $"it is for {Names(certificate)}, not for {Page.Host}",
            _ => $"its chain is not trusted ({string.Join(", ", chain?.ChainStatus.Select(status => status.Status.ToString()) ?? [])})",
        };
        return errors == SslPolicyErrors.None;
    }

    private static string Names(X509Certificate? certificate)
    {
        var names = (certificate as X509Certificate2)?.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault()?.EnumerateDnsNames();
        return names is null ? certificate?.Subject ?? "nobody" : string.Join(", ", names);
    }
}
