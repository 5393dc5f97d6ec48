using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace Epicenter.Server.Security.Pseudonyms;

/// <summary>The key of one day, and hashes that are keyed with it.</summary>
internal sealed class DayKey(ServerSecret secret, long day)
{
    private const int Bytes = 8;

    private readonly byte[] _key = secret.KeyFor(string.Create(CultureInfo.InvariantCulture, $"reporters of day {day}"));

    // To set up a keyed hash takes longer than to use it, and only one thread may use it at a time.
    private readonly ConcurrentBag<IncrementalHash> _idle = [];

    /// <summary>Days since the year 1, UTC.</summary>
    public long Day => day;

    /// <summary>64 bits of HMAC-SHA256 in hexadecimal: ten million reporters a day share one with a chance of three in a million.</summary>
    public string Hash(ReadOnlySpan<byte> subject)
    {
        var hash = _idle.TryTake(out var idle) ? idle : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        Span<byte> code = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.AppendData(subject);
        hash.GetHashAndReset(code);
        _idle.Add(hash);
        return Convert.ToHexStringLower(code[..Bytes]);
    }
}
