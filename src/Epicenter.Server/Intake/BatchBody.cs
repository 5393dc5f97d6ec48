using System.IO.Compression;

namespace Epicenter.Server.Intake;

/// <summary>The text of a batch, unpacked where it is gzip, and never more of it than the limit: a small file can unpack to a huge one.</summary>
internal sealed class BatchBody : Stream
{
    private readonly Stream _text;
    private readonly bool _packed;
    private long _left;

    /// <param name="body">All that was sent, from its start.</param>
    /// <param name="limit">The most bytes of text.</param>
    public BatchBody(MemoryStream body, long limit)
    {
        _packed = body.Length >= 2 && body.GetBuffer() is [0x1f, 0x8b, ..];
        _text = _packed ? new GZipStream(body, CompressionMode.Decompress) : body;
        _left = limit;
    }

    /// <summary>Whether the text exceeds the limit.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Whether the gzip stream is cut short or damaged.</summary>
    public bool IsDamaged { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = _text.Read(buffer);
            _left -= read;
            IsTooLarge = _left < 0;
            return IsTooLarge ? 0 : read;
        }
        catch (InvalidDataException) when (_packed)
        {
            IsDamaged = true;
            throw;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _text.Dispose();
        }

        base.Dispose(disposing);
    }
}
