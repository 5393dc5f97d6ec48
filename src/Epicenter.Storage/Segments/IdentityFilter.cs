using System.Buffers.Binary;

namespace Epicenter.Storage.Segments;

/// <summary>
/// Says of an identity that it is not among a segment's, or that it may be: a Bloom filter in blocks of a cache line (Putze, Sanders, Singler,
/// Cache-, Hash- and Space-Efficient Bloom Filters, 2007), so that asking touches memory once. Twelve bits an identity; about one answer in a
/// hundred and fifty is a needless "maybe".
/// </summary>
internal sealed class IdentityFilter
{
    private const int BitsAnIdentity = 12;
    private const int WordsALine = 8;
    private const int BitsALine = WordsALine * 64;
    private const int Probes = 6;

    private readonly ulong[] _words;

    private IdentityFilter(ulong[] words) => _words = words;

    public int ByteLength => _words.Length * sizeof(ulong);

    public static int ByteLengthFor(int identities) => LinesFor(identities) * WordsALine * sizeof(ulong);

    public static IdentityFilter Of(ReadOnlySpan<ulong> identities)
    {
        var filter = new IdentityFilter(new ulong[LinesFor(identities.Length) * WordsALine]);
        foreach (var identity in identities)
        {
            var line = filter.LineOf(identity);
            var bits = identity * 0x9E3779B97F4A7C15;
            for (var probe = 0; probe < Probes; probe++, bits >>= 9)
            {
                line[(int)(bits & (BitsALine - 1)) >> 6] |= 1UL << (int)(bits & 63);
            }
        }

        return filter;
    }

    public static IdentityFilter Read(ReadOnlySpan<byte> bytes)
    {
        var words = new ulong[bytes.Length / sizeof(ulong)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * sizeof(ulong))..]);
        }

        return new IdentityFilter(words);
    }

    public void Write(Span<byte> bytes)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(i * sizeof(ulong))..], _words[i]);
        }
    }

    public bool MayContain(ulong identity)
    {
        var line = LineOf(identity);
        var bits = identity * 0x9E3779B97F4A7C15;
        for (var probe = 0; probe < Probes; probe++, bits >>= 9)
        {
            if ((line[(int)(bits & (BitsALine - 1)) >> 6] & (1UL << (int)(bits & 63))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int LinesFor(int identities) => Math.Max(1, (int)((((long)identities * BitsAnIdentity) + BitsALine - 1) / BitsALine));

    private Span<ulong> LineOf(ulong identity)
    {
        var lines = _words.Length / WordsALine;
        var line = (int)Math.BigMul(identity, (ulong)lines, out _);
        return _words.AsSpan(line * WordsALine, WordsALine);
    }
}
