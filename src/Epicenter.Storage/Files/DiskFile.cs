namespace Epicenter.Storage.Files;

/// <summary>A file of the file system, without a buffer of ours between.</summary>
internal sealed class DiskFile(FileStream stream) : IDataFile
{
    public long Length => RandomAccess.GetLength(stream.SafeFileHandle);

    public int Read(Span<byte> buffer, long position)
    {
        var filled = 0;
        while (filled < buffer.Length && RandomAccess.Read(stream.SafeFileHandle, buffer[filled..], position + filled) is > 0 and var read)
        {
            filled += read;
        }

        return filled;
    }

    public void Write(ReadOnlySpan<byte> bytes, long position) => RandomAccess.Write(stream.SafeFileHandle, bytes, position);

    public void SetLength(long length) => RandomAccess.SetLength(stream.SafeFileHandle, length);

    public void Sync() => DiskSync.SyncData(stream.SafeFileHandle);

    public void Dispose() => stream.Dispose();
}
