using System.Diagnostics;
using Epicenter.Storage.Files;

namespace Epicenter.Storage.Segments;

/// <summary>Writes blocks behind one another into room that was set aside, so that a sync is one trip to the disk and not two.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly IDataFile _file;
    private readonly byte[] _zeros;
    private long _reserved;

    private SegmentWriter(IDataFile file, byte[] zeros, long end, long reserved)
    {
        _file = file;
        _zeros = zeros;
        End = end;
        _reserved = reserved;
    }

    /// <summary>Where the next block goes.</summary>
    public long End { get; private set; }

    /// <summary>Nothing more is written here: after a fault of the disk nobody can say what it keeps, or a later file was begun.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Starts a new file; when it returns, the file and its name are on disk.</summary>
    public static SegmentWriter Create(IDataFolder folder, string name, SegmentHeader header, LogLimits limits)
    {
        var zeros = new byte[limits.RoomBytes];
        var file = folder.Create(name);
        try
        {
            Span<byte> bytes = stackalloc byte[SegmentHeader.Length];
            header.Write(bytes);
            file.Write(zeros, 0);
            file.Write(bytes, 0);
            file.Sync();
            folder.Sync();
            return new SegmentWriter(file, zeros, SegmentHeader.Length, zeros.Length);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Goes on in a file whose blocks end at <paramref name="end"/>; what lies behind is cut off.</summary>
    public static SegmentWriter Continue(IDataFolder folder, string name, long end, LogLimits limits)
    {
        var file = folder.Open(name);
        try
        {
            file.SetLength(end);
            file.Sync();
            return new SegmentWriter(file, new byte[limits.RoomBytes], end, end);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes blocks and returns when they are on disk; where it throws, they are not part of the segment.</summary>
    /// <returns>How long the disk took to make them last.</returns>
    public TimeSpan Append(ReadOnlySpan<byte> blocks)
    {
        try
        {
            Reserve(End + blocks.Length);
            _file.Write(blocks, End);
        }
        catch
        {
            CutOff();
            throw;
        }

        var started = Stopwatch.GetTimestamp();
        Sync();
        End += blocks.Length;
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Shows that there is room for more and that the disk takes it.</summary>
    public void EnsureWritable()
    {
        Reserve(End + _zeros.Length);
        Sync();
    }

    /// <summary>Takes no more.</summary>
    public void Close() => IsClosed = true;

    /// <summary>Gives back the room that was not used.</summary>
    public void Finish()
    {
        if (!IsClosed)
        {
            _file.SetLength(End);
            Sync();
        }
    }

    public void Dispose()
    {
        Close();
        _file.Dispose();
    }

    private void Reserve(long end)
    {
        while (_reserved < end)
        {
            _file.Write(_zeros, _reserved);
            _reserved += _zeros.Length;
        }
    }

    private void Sync()
    {
        try
        {
            _file.Sync();
        }
        catch
        {
            IsClosed = true;
            throw;
        }
    }

    // What was half written must not lie behind later blocks, where it would pass for damage.
    private void CutOff()
    {
        try
        {
            _file.SetLength(End);
            _reserved = End;
        }
        catch (IOException)
        {
            IsClosed = true;
        }
    }
}
