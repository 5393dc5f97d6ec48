using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Epicenter.Core.Signals;

namespace Epicenter.Server.Security.Keys;

/// <summary>A key as the server knows it: whose it is, what it opens, and a hash of it.</summary>
/// <param name="Hash">SHA-256. A slow hash would protect words that people choose; of 256 random bits there is nothing to guess.</param>
public sealed record AccessKey(string Name, KeyScope Scope, ReadOnlyMemory<byte> Hash, DateTimeOffset CreatedAt)
{
    /// <summary>Stands for the key where its holder's reports are counted.</summary>
    internal UInt128 Fingerprint => BinaryPrimitives.ReadUInt128BigEndian(Hash.Span);

    internal static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Whether it is the key of this hash; takes the same time whatever the answer.</summary>
    internal bool Is(ReadOnlySpan<byte> hash) => CryptographicOperations.FixedTimeEquals(Hash.Span, hash);

    /// <summary>Why a holder of this key may not send a signal; null when they may.</summary>
    internal string? Forbids(Signal signal) => Scope switch
    {
        _ when signal is Act => "an act is no signal to be sent on; operators act at /api/v1/incidents/ID/acts, with a key of their own",
        KeyScope.Batch => null,
        KeyScope.Probe => signal is Probe probe && probe.From == Name ? null : $"this key sends probes from {Name} only",
        _ => "this key sends single reports only",
    };
}
