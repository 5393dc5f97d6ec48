using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Epicenter.Cli.Benchmarks;

/// <summary>One reader of the live stream over a socket of its own, which notes when an update reaches it.</summary>
internal sealed class LiveReader : IDisposable
{
    // What a browser sends with it: the server keeps the headers for as long as the stream is open.
    private const string Headers = """
        Connection: keep-alive
        sec-ch-ua-platform: "Android"
        User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36
        Accept: text/event-stream
        sec-ch-ua: "Chromium";v="140", "Not=A?Brand";v="24", "Google Chrome";v="140"
        sec-ch-ua-mobile: ?1
        Cache-Control: no-cache
        Sec-Fetch-Site: same-origin
        Sec-Fetch-Mode: cors
        Sec-Fetch-Dest: empty
        Accept-Encoding: gzip, deflate, br, zstd
        Accept-Language: en-US,en;q=0.9
        """;

    private static readonly byte[] s_tick = "event: tick"u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _buffer = new byte[4096];

    /// <summary>Timestamp of the last tick that it heard of; zero before the first.</summary>
    public long HeardAt { get; private set; }

    /// <summary>Whether the stream has answered.</summary>
    public bool IsOpen { get; private set; }

    public async Task OpenAsync(Uri server, CancellationToken cancellation)
    {
        await _socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port), cancellation);
        var request = $"GET /api/v1/stream HTTP/1.1\r\nHost: {server.Authority}\r\nReferer: {server}\r\n{Headers.ReplaceLineEndings("\r\n")}\r\n\r\n";
        await _socket.SendAsync(Encoding.ASCII.GetBytes(request), cancellation);
        IsOpen = await _socket.ReceiveAsync(_buffer, cancellation) > 0;
    }

    /// <summary>Reads until it is closed or cancelled.</summary>
    public async Task FollowAsync(CancellationToken enough)
    {
        try
        {
            while (await _socket.ReceiveAsync(_buffer, enough) is > 0 and var length)
            {
                if (_buffer.AsSpan(0, length).IndexOf(s_tick) >= 0)
                {
                    HeardAt = Stopwatch.GetTimestamp();
                }
            }
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // Enough was heard.
        }
    }

    public void Dispose() => _socket.Dispose();
}
