using Epicenter.Storage.Files;

namespace Epicenter.Storage.Tests.Files;

/// <summary>A file of a <see cref="ForgetfulFolder"/>.</summary>
internal sealed class ForgetfulFile(ForgetfulFolder folder) : IDataFile
{
    private const int Sector = 512;

    private readonly List<(long Position, byte[]? Bytes)> _unsynced = [];
    private byte[] _durable = [];

    public byte[] Bytes { get; set; } = [];

    public long Length => Bytes.Length;

    public int Read(Span<byte> buffer, long position)
    {
        var bytes = Bytes;
        var length = (int)Math.Clamp(bytes.Length - position, 0, buffer.Length);
        bytes.AsSpan((int)Math.Min(position, bytes.Length), length).CopyTo(buffer);
        return length;
    }

    public void Write(ReadOnlySpan<byte> bytes, long position)
    {
        var copy = bytes.ToArray();
        folder.Do(() =>
        {
            folder.CheckRoom(position + copy.Length - Bytes.Length);
            Bytes = Written(Bytes, position, copy);
            _unsynced.Add((position, copy));
            return true;
        });
    }

    public void SetLength(long length) => folder.Do(() =>
    {
        Bytes = Resized(Bytes, length);
        _unsynced.Add((length, null));
        return true;
    });

    public void Sync() => folder.Do(() =>
    {
        folder.CountSync();
        _durable = (byte[])Bytes.Clone();
        _unsynced.Clear();
        return true;
    });

    public void Dispose()
    {
    }

    /// <summary>What the file is after a crash.</summary>
    public void Forget(Random random)
    {
        foreach (var (position, bytes) in _unsynced)
        {
            _durable = (bytes, random.Next(3)) switch
            {
                (_, 0) => _durable,
                (null, _) => Resized(_durable, position),
                (_, 1) => Written(_durable, position, bytes),
                _ => Torn(_durable, position, bytes, random),
            };
        }

        _unsynced.Clear();
        Bytes = (byte[])_durable.Clone();
    }

    private static byte[] Torn(byte[] old, long position, byte[] bytes, Random random)
    {
        for (var start = 0; start < bytes.Length;)
        {
            // Disks write whole sectors, and a sector may hold the end of what was there before.
            var length = (int)Math.Min(bytes.Length - start, Sector - ((position + start) % Sector));
            if (random.Next(2) == 0)
            {
                old = Written(old, position + start, bytes[start..(start + length)]);
            }

            start += length;
        }

        return old;
    }

    private static byte[] Written(byte[] old, long position, byte[] bytes)
    {
        var grown = Resized(old, Math.Max(old.Length, position + bytes.Length));
        bytes.CopyTo(grown, position);
        return grown;
    }

    private static byte[] Resized(byte[] old, long length)
    {
        var resized = new byte[length];
        old.AsSpan(0, (int)Math.Min(old.Length, length)).CopyTo(resized);
        return resized;
    }
}
