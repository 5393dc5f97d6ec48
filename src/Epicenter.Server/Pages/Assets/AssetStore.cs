using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace Epicenter.Server.Pages.Assets;

/// <summary>What was built from <c>Client</c> and <c>wwwroot</c>, as the assembly carries it.</summary>
/// <remarks>
/// All share one version, a hash of everything, which is part of their address: what a style sheet or a module refers to by a relative
/// address is then as immutable as itself.
/// </remarks>
public sealed class AssetStore
{
    /// <summary>Where the one style sheet is found.</summary>
    public const string SheetPath = "css/site.css";

    private const string Root = "wwwroot/";

    private readonly FrozenDictionary<string, Asset> _assets;

    public AssetStore()
    {
        var assembly = typeof(AssetStore).Assembly;
        Asset[] assets = [.. assembly.GetManifestResourceNames()
            .Select(name => (Name: name, Path: name.Replace('\\', '/')))
            .Where(x => x.Path.StartsWith(Root, StringComparison.Ordinal))
            .OrderBy(x => x.Path, StringComparer.Ordinal)
            .Select(x => Read(assembly, x.Name, x.Path[Root.Length..]))];
        _assets = assets.ToFrozenDictionary(a => a.Path, StringComparer.Ordinal);
        Version = VersionOf(assets);
    }

    /// <summary>Changes when any asset does.</summary>
    public string Version { get; }

    public Asset? Find(string path) => _assets.GetValueOrDefault(path);

    private static Asset Read(Assembly assembly, string name, string path)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new Asset(path, ContentTypeOf(path), content, IsCompressed(path));
    }

    private static bool IsCompressed(string path) => path.EndsWith(".woff2", StringComparison.Ordinal);

    private static string VersionOf(IEnumerable<Asset> assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var asset in assets)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(asset.Path));
            hash.AppendData(asset.Content.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static string ContentTypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    };
}
