namespace Epicenter.Server.Pages.Assets;

/// <summary>A file that pages load: style, script, font or mark.</summary>
/// <param name="Path">Below the asset root, with forward slashes: <c>fonts/inter.woff2</c>.</param>
/// <param name="Brotli">The same, compressed; null where the file is compressed already.</param>
public sealed record Asset(string Path, string ContentType, ReadOnlyMemory<byte> Content, ReadOnlyMemory<byte>? Brotli);
