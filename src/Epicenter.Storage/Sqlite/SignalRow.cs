using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Epicenter.Core.Signals;

namespace Epicenter.Storage.Sqlite;

/// <summary>A signal as its row holds it.</summary>
/// <param name="Identity">The first half of the SHA-256 of <see cref="Signal.Identity"/>: short, and nobody can make two collide.</param>
/// <param name="Line">The signal as a line of the contract, in UTF-8, so that any tool can read the log.</param>
internal sealed record SignalRow(Signal Signal, byte[] Identity, byte[] Line)
{
    private const int IdentityLength = 16;

    public static SignalRow Of(Signal signal)
    {
        var line = new ArrayBufferWriter<byte>();
        SignalCodec.Write(line, signal);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(signal.Identity));
        return new SignalRow(signal, hash[..IdentityLength], line.WrittenSpan.ToArray());
    }
}
