using System.Numerics;
using Epicenter.Storage.Files;

namespace Epicenter.Storage.Segments;

/// <summary>Walks the blocks of a segment, and finds its way again behind damage.</summary>
/// <param name="firstOffset">Offset of the segment's first signal.</param>
internal sealed class BlockCursor(IDataFile file, long secret, long firstOffset)
{
    private const int SmallestWindow = 256 * 1024;

    private readonly long _firstOffset = firstOffset;
    private byte[] _window = [];
    private long _windowStart;
    private int _windowLength;

    /// <summary>The block at hand.</summary>
    public BlockHeader Header { get; private set; }

    /// <summary>Its signals, packed; valid until the cursor moves.</summary>
    public ReadOnlySpan<byte> Payload => Window(Position, Header.BlockLength)[BlockHeader.Length..];

    /// <summary>Where the block at hand begins.</summary>
    public long Position { get; private set; } = -1;

    /// <summary>Where the next block should begin.</summary>
    public long Next { get; private set; } = SegmentHeader.Length;

    /// <summary>Offset that the next block should begin with; with a later one where signals are missing, never with an earlier.</summary>
    public long NextOffset { get; private set; } = firstOffset;

    /// <summary>Moves to the next block.</summary>
    /// <returns>False where no whole block begins at <see cref="Next"/>: the end, or damage.</returns>
    public bool MoveNext() => BlockHeader.Read(Window(Next, BlockHeader.Length)) is { } header && Take(Next, header);

    /// <summary>Moves to the block that holds an offset, past those before it by their headers alone.</summary>
    /// <returns>False where it was not found so; the cursor is at the segment's beginning, and the way is to be gone block by block.</returns>
    public bool SkipTo(long offset)
    {
        while (BlockHeader.Read(Window(Next, BlockHeader.Length)) is { } header && header.FirstOffset == NextOffset && header.NextOffset <= offset)
        {
            (Next, NextOffset) = (Next + header.BlockLength, header.NextOffset);
        }

        if (MoveNext() && Header.FirstOffset <= offset)
        {
            return true;
        }

        // A header that was passed over may be damaged, and have led astray.
        (Next, NextOffset) = (SegmentHeader.Length, _firstOffset);
        return false;
    }

    /// <summary>Moves to the first whole block behind the damage at <see cref="Next"/>.</summary>
    /// <returns>False where there is none.</returns>
    public bool Resynchronize()
    {
        for (var at = Next; at < file.Length;)
        {
            var bytes = WindowFrom(at);
            var mark = BlockHeader.IndexOfMark(bytes);
            if (mark < 0)
            {
                // The mark may lie across the window's end.
                at += Math.Max(1, bytes.Length - 3);
                continue;
            }

            at += mark;
            if (BlockHeader.Read(Window(at, BlockHeader.Length)) is { } header && Take(at, header))
            {
                return true;
            }

            at++;
        }

        return false;
    }

    /// <summary>Bytes from <see cref="Next"/> to the last that is not zero: behind it is room that was set aside and never used.</summary>
    public long RestLength()
    {
        var length = 0L;
        for (var at = Next; at < file.Length; at += SmallestWindow)
        {
            var last = Window(at, SmallestWindow).LastIndexOfAnyExcept((byte)0);
            length = last < 0 ? length : at + last + 1 - Next;
        }

        return length;
    }

    private bool Take(long position, in BlockHeader header)
    {
        if (header.FirstOffset < NextOffset)
        {
            return false;
        }

        var block = Window(position, header.BlockLength);
        if (block.Length < header.BlockLength || !BlockHeader.IsWhole(block, secret))
        {
            return false;
        }

        (Header, Position, Next, NextOffset) = (header, position, position + header.BlockLength, header.NextOffset);
        return true;
    }

    // Bytes of the file, fewer than asked for only at its end.
    private ReadOnlySpan<byte> Window(long position, int length)
    {
        if (position < _windowStart || position + length > _windowStart + _windowLength)
        {
            if (length > _window.Length)
            {
                _window = new byte[BitOperations.RoundUpToPowerOf2((uint)Math.Max(length, Math.Min(SmallestWindow, file.Length)))];
            }

            _windowStart = position;
            _windowLength = file.Read(_window, position);
        }

        var start = (int)(position - _windowStart);
        return _window.AsSpan(start, Math.Min(length, _windowLength - start));
    }

    // As much as is at hand, and at least a header where the file goes on so far.
    private ReadOnlySpan<byte> WindowFrom(long position)
    {
        _ = Window(position, BlockHeader.Length);
        return _window.AsSpan(0, _windowLength)[(int)(position - _windowStart)..];
    }
}
