using System.Text;

namespace Epicenter.Core.Signals;

/// <summary>Turns words into UTF-8 on room that is there already, and makes more only where that does not do.</summary>
/// <param name="room">Usually on the stack.</param>
internal ref struct Utf8Words(Span<byte> room)
{
    /// <summary>Holds the words of nearly every signal.</summary>
    public const int UsualBytes = 1024;

    private Span<byte> _room = room;

    /// <summary>The word as UTF-8; empty where there is none.</summary>
    public ReadOnlySpan<byte> Of(string? word)
    {
        if (!Encoding.UTF8.TryGetBytes(word, _room, out var length))
        {
            return Encoding.UTF8.GetBytes(word!);
        }

        var utf8 = _room[..length];
        _room = _room[length..];
        return utf8;
    }
}
