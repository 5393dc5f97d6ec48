using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Epicenter.Storage.Files;

namespace Epicenter.Storage.Segments;

/// <summary>The identities of a segment that is complete: sorted in a file, and a filter in memory that makes most questions cheap.</summary>
/// <remarks>Worked out from the segment, and written again whenever it is missing or damaged.</remarks>
internal sealed class IdentityFile : IIdentities
{
    private const int HeaderLength = 40;
    private const uint Version = 1;

    private readonly IDataFile _file;
    private readonly IdentityFilter _filter;
    private readonly long _start;

    private IdentityFile(IDataFile file, int count, IdentityFilter filter, long lastArrival)
    {
        _file = file;
        _filter = filter;
        _start = HeaderLength + filter.ByteLength;
        Count = count;
        LastArrival = lastArrival;
    }

    public int Count { get; }

    /// <summary>Ticks of UTC at which the segment's last block arrived.</summary>
    public long LastArrival { get; }

    private static ReadOnlySpan<byte> Mark => "EPICIDS\n"u8;

    /// <summary>Writes the file so that it is there whole or not at all.</summary>
    public static void Write(IDataFolder folder, string name, ulong[] sorted, long lastArrival)
    {
        var filter = IdentityFilter.Of(sorted);
        var bytes = new byte[HeaderLength + filter.ByteLength];
        Mark.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), sorted.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), filter.ByteLength);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(20), lastArrival);
        filter.Write(bytes.AsSpan(HeaderLength));
        var identities = LittleEndian(sorted);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(28), Crc32.HashToUInt32(identities));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(32), Crc32.HashToUInt32(bytes.AsSpan(HeaderLength)));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(36), Crc32.HashToUInt32(bytes.AsSpan(0, 36)));
        var unfinished = name + ".new";
        using (var file = folder.Create(unfinished))
        {
            file.Write(bytes, 0);
            file.Write(identities, bytes.Length);
            file.Sync();
        }

        folder.Rename(unfinished, name);
        folder.Sync();
    }

    /// <summary>Opens the file; null where it is missing, damaged, or not what this version writes.</summary>
    public static IdentityFile? TryOpen(IDataFolder folder, string name)
    {
        if (!folder.List().Contains(name))
        {
            return null;
        }

        var file = folder.OpenRead(name);
        if (Read(file) is { } identities)
        {
            return identities;
        }

        file.Dispose();
        return null;
    }

    public bool Contains(ulong identity)
    {
        if (!_filter.MayContain(identity))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        for (long low = 0, high = Count - 1L; low <= high;)
        {
            var middle = (low + high) / 2;
            _file.Read(bytes, _start + (middle * sizeof(ulong)));
            var found = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            if (found == identity)
            {
                return true;
            }

            (low, high) = found < identity ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    /// <summary>Whether the sorted part is what was written; reads all of it.</summary>
    public bool IsWhole()
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        _file.Read(header, 0);
        var identities = new byte[Count * sizeof(ulong)];
        return _file.Read(identities, _start) == identities.Length
            && Crc32.HashToUInt32(identities) == BinaryPrimitives.ReadUInt32LittleEndian(header[28..]);
    }

    /// <summary>Whether these are all that it holds; reads all of it.</summary>
    public bool Holds(ulong[] sorted)
    {
        var identities = new byte[Count * sizeof(ulong)];
        return _file.Read(identities, _start) == identities.Length && identities.AsSpan().SequenceEqual(LittleEndian(sorted));
    }

    public void Dispose() => _file.Dispose();

    private static IdentityFile? Read(IDataFile file)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (file.Read(header, 0) < HeaderLength
            || !header.StartsWith(Mark)
            || BinaryPrimitives.ReadUInt32LittleEndian(header[36..]) != Crc32.HashToUInt32(header[..36])
            || BinaryPrimitives.ReadUInt32LittleEndian(header[8..]) != Version)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        var filter = new byte[BinaryPrimitives.ReadInt32LittleEndian(header[16..])];
        var isWhole = file.Length == HeaderLength + filter.Length + ((long)count * sizeof(ulong))
            && file.Read(filter, HeaderLength) == filter.Length
            && Crc32.HashToUInt32(filter) == BinaryPrimitives.ReadUInt32LittleEndian(header[32..]);
        return isWhole ? new IdentityFile(file, count, IdentityFilter.Read(filter), BinaryPrimitives.ReadInt64LittleEndian(header[20..])) : null;
    }

    private static ReadOnlySpan<byte> LittleEndian(ulong[] values)
    {
        if (!BitConverter.IsLittleEndian)
        {
            values = Array.ConvertAll(values, BinaryPrimitives.ReverseEndianness);
        }

        return MemoryMarshal.AsBytes<ulong>(values);
    }
}
