using System.Text;

namespace Epicenter.Storage.Segments;

/// <summary>A text that is seldom seen twice: a pseudonym of lower-case hexadecimal takes half its length, anything else its UTF-8.</summary>
/// <remarks>Before it stands twice its length in bytes, plus one where the bytes are hexadecimal digits, two a byte.</remarks>
internal static class PackedText
{
    public static void Write(ByteSink sink, string text)
    {
        if (text.Length % 2 == 0 && IsLowerHex(text))
        {
            sink.Number(((ulong)text.Length / 2 << 1) | 1);
            _ = Convert.FromHexString(text, sink.Take(text.Length / 2), out _, out _);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        sink.Number((ulong)length << 1);
        Encoding.UTF8.GetBytes(text, sink.Take(length));
    }

    public static string Read(ref ByteSource source)
    {
        var announced = source.Number();
        if (announced >> 1 > BlockHeader.LongestPayload)
        {
            throw new InvalidDataException($"a text of {announced >> 1} bytes");
        }

        var bytes = source.Take((int)(announced >> 1));
        return (announced & 1) == 1 ? Convert.ToHexStringLower(bytes) : Encoding.UTF8.GetString(bytes);
    }

    private static bool IsLowerHex(string text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiHexDigitLower(letter))
            {
                return false;
            }
        }

        return true;
    }
}
