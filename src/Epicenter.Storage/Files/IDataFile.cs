namespace Epicenter.Storage.Files;

/// <summary>A file as the log needs it: read and written by position, and synced by word of command.</summary>
public interface IDataFile : IDisposable
{
    long Length { get; }

    /// <summary>Fills <paramref name="buffer"/> from a position on.</summary>
    /// <returns>Bytes read: fewer than asked for only at the end of the file.</returns>
    int Read(Span<byte> buffer, long position);

    void Write(ReadOnlySpan<byte> bytes, long position);

    void SetLength(long length);

    /// <summary>Returns when everything written is on disk, where neither a crash nor a power cut can take it.</summary>
    void Sync();
}
