using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CardWeb.Tf.Operations.Probing;

/// <summary>
/// Connects to a site: to one of its addresses after the other, since a balancer has one in each zone; or to the
/// emulator, which tells by the Host header which balancer is meant.
/// </summary>
internal sealed class Connector(Uri? emulator)
{
    private int _turn;

    /// <summary>The emulator speaks no TLS: the port alone tells it which listener is meant.</summary>
    public Uri Address(Uri page) => emulator is null || page.Scheme == Uri.UriSchemeHttp
        ? page
        : new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{page.Host}:{page.Port}{page.PathAndQuery}"));

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
#pragma warning disable CA2000 // The stream disposes of it.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
#pragma warning restore CA2000
        try
        {
            await socket.ConnectAsync(await EndAsync(context.DnsEndPoint, cancel), cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<EndPoint> EndAsync(DnsEndPoint wanted, CancellationToken cancel)
    {
        if (emulator is not null)
            return new DnsEndPoint(emulator.Host, emulator.Port);

        var all = await Dns.GetHostAddressesAsync(wanted.Host, cancel);
        var usual = all.Where(address => address.AddressFamily == AddressFamily.InterNetwork).ToArray();
        var addresses = usual.Length > 0 ? usual : all;
        return new IPEndPoint(addresses[_turn++ % addresses.Length], wanted.Port);
    }
}
