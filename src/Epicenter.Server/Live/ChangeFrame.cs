using System.Text;

namespace Epicenter.Server.Live;

/// <summary>One server-sent event, encoded once for all readers.</summary>
internal sealed class ChangeFrame
{
    private ChangeFrame(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    public ReadOnlyMemory<byte> Bytes { get; }

    public static ChangeFrame Encode(string id, string kind, byte[] json) =>
        new((byte[])[.. Encoding.UTF8.GetBytes($"id: {id}\nevent: {kind}\ndata: "), .. json, (byte)'\n', (byte)'\n']);
}
