using System.IO.Compression;

namespace Epicenter.Server.Pages.Assets;

/// <summary>A file that pages load: style, script, font or mark.</summary>
/// <remarks>Compressed as well as it can be when it is first asked for, and kept.</remarks>
public sealed class Asset
{
    private readonly Lazy<ReadOnlyMemory<byte>> _brotli;
    private readonly Lazy<ReadOnlyMemory<byte>> _gzip;

    /// <param name="path">Below the asset root, with forward slashes: <c>fonts/inter.woff2</c>.</param>
    public Asset(string path, string contentType, ReadOnlyMemory<byte> content, bool isCompressed)
    {
        Path = path;
        ContentType = contentType;
        Content = content;
        IsCompressed = isCompressed;
        _brotli = new(() => Compress(buffer => new BrotliStream(buffer, CompressionLevel.SmallestSize)));
        _gzip = new(() => Compress(buffer => new GZipStream(buffer, CompressionLevel.SmallestSize)));
    }

    public string Path { get; }

    public string ContentType { get; }

    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Whether the format itself is compressed, so that doing it again gains nothing.</summary>
    public bool IsCompressed { get; }

    public ReadOnlyMemory<byte> Brotli => _brotli.Value;

    public ReadOnlyMemory<byte> Gzip => _gzip.Value;

    private ReadOnlyMemory<byte> Compress(Func<Stream, Stream> method)
    {
        using var buffer = new MemoryStream();
        using (var compressor = method(buffer))
        {
            compressor.Write(Content.Span);
        }

        return buffer.ToArray();
    }
}
