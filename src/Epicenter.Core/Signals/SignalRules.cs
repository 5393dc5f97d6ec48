using System.Buffers;
using System.Text;

namespace Epicenter.Core.Signals;

/// <summary>The bounds that the contract sets to what a signal may hold.</summary>
public static class SignalRules
{
    public const int LongestId = 128;
    public const int LongestTitle = 500;
    public const int LongestBody = 16 * 1024;
    public const int LongestUrl = 2048;

    /// <summary>The longest line that is read, in bytes.</summary>
    public const int LongestLine = 64 * 1024;

    /// <summary>How far a report's time may lie ahead of its arrival: clocks differ.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(2);

    /// <summary>Times before this are a sender's unset clock.</summary>
    public static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Times from here on are a mistake, and would run the observatory's clock to the end of the century.</summary>
    public static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly SearchValues<byte> IdLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-./"u8);
    private static readonly SearchValues<byte> SubdivisionLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"u8);

    public static bool IsId(ReadOnlySpan<byte> text) => text.Length is > 0 and <= LongestId && !text.ContainsAnyExcept(IdLetters);

    /// <summary>Whether a text has the shape of an ISO 3166-1 code: <c>US</c>.</summary>
    public static bool IsCountry(ReadOnlySpan<byte> text) => text is [>= (byte)'A' and <= (byte)'Z', >= (byte)'A' and <= (byte)'Z'];

    /// <summary>Whether a text has the shape of an ISO 3166-2 code: <c>US-NY</c>.</summary>
    public static bool IsSubdivision(ReadOnlySpan<byte> text) =>
        text.Length is >= 4 and <= 6 && text[2] == '-' && IsCountry(text[..2]) && !text[3..].ContainsAnyExcept(SubdivisionLetters);

    /// <inheritdoc cref="IsSubdivision(ReadOnlySpan{byte})"/>
    public static bool IsSubdivision(string text) => IsSubdivision(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether a page may link to it: an absolute web address, and nothing that a browser would run.</summary>
    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
