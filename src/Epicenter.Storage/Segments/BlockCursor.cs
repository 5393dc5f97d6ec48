using System.Numerics;
using Epicenter.Storage.Files;

namespace Epicenter.Storage.Segments;

/// <summary>Walks the blocks of a segment, and finds its way again behind damage.</summary>
internal sealed class BlockCursor(IDataFile file, long secret)
{
    private const int SmallestWindow = 256 * 1024;

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

    /// <summary>Moves to the next block.</summary>
    /// <param name="after">Blocks that end at or before this offset are passed over by their headers alone.</param>
    /// <returns>False where no whole block begins at <see cref="Next"/>: the end, or damage.</returns>
    public bool MoveNext(long after = 0)
    {
        while (BlockHeader.Read(Window(Next, BlockHeader.Length)) is { } header)
        {
            if (header.NextOffset - 1 > after)
            {
                return Take(Next, header);
            }

            Next += header.BlockLength;
        }

        return false;
    }

    /// <summary>Moves to the first whole block behind the damage at <see cref="Next"/>.</summary>
    /// <param name="from">Offset that it must have at least.</param>
    /// <returns>False where there is none.</returns>
    public bool Resynchronize(long from)
    {
        for (var at = Next; at < file.Length;)
        {
            var bytes = Window(at, SmallestWindow);
            var mark = BlockHeader.IndexOfMark(bytes);
            if (mark < 0)
            {
                // The mark may lie across the window's end.
                at += Math.Max(1, bytes.Length - 3);
                continue;
            }

            at += mark;
            if (BlockHeader.Read(Window(at, BlockHeader.Length)) is { } header && header.FirstOffset >= from && Take(at, header))
            {
                return true;
            }

            at++;
        }

        return false;
    }

    /// <summary>Whether nothing but zeros follows: room that was set aside and never used.</summary>
    public bool IsRestEmpty()
    {
        for (var at = Next; at < file.Length; at += SmallestWindow)
        {
            if (Window(at, SmallestWindow).ContainsAnyExcept((byte)0))
            {
                return false;
            }
        }

        return true;
    }

    private bool Take(long position, in BlockHeader header)
    {
        var block = Window(position, header.BlockLength);
        if (block.Length < header.BlockLength || !BlockHeader.IsWhole(block, secret))
        {
            return false;
        }

        (Header, Position, Next) = (header, position, position + header.BlockLength);
        return true;
    }

    // Bytes of the file, fewer than asked for only at its end.
    private ReadOnlySpan<byte> Window(long position, int length)
    {
        if (position < _windowStart || position + length > _windowStart + _windowLength)
        {
            if (length > _window.Length)
            {
                _window = new byte[Math.Max(SmallestWindow, (int)BitOperations.RoundUpToPowerOf2((uint)length))];
            }

            _windowStart = position;
            _windowLength = file.Read(_window, position);
        }

        var start = (int)(position - _windowStart);
        return _window.AsSpan(start, Math.Min(length, _windowLength - start));
    }
}
