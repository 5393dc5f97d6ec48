using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Epicenter.Cli.Benchmarks;

/// <summary>One reader of the live stream over a socket of its own, which notes when an update reaches it.</summary>
internal sealed class LiveReader : IDisposable
{
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
        await _socket.SendAsync(System.Text.Encoding.ASCII.GetBytes($"GET /api/v1/stream HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: text/event-stream\r\n\r\n"), cancellation);
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
