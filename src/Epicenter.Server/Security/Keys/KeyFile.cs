using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Epicenter.Core;
using Epicenter.Core.Signals;

namespace Epicenter.Server.Security.Keys;

/// <summary>The keys that an operator gave out, in a file of the data folder, hashed.</summary>
public sealed class KeyFile(string path)
{
    /// <summary>What the file is called.</summary>
    public const string Name = "keys.json";

    // Lets people, and programs that look for secrets in the wrong place, see what it is.
    private const string TokenStart = "epk_";

    private const int TokenBytes = 32;

    public string Path => path;

    /// <summary>All keys, by name; none where there is no file.</summary>
    /// <exception cref="KeyFileException">The file is damaged.</exception>
    public ImmutableArray<AccessKey> Read()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            var held = JsonSerializer.Deserialize(File.ReadAllBytes(path), KeyFileFormat.Default.KeyFileJson);
            return held is { Version: KeyFileJson.Present } ? [.. held.Keys.Select(Parse)] : throw Broken($"is not of version {KeyFileJson.Present}");
        }
        catch (JsonException e)
        {
            throw Broken($"can't be read at line {e.LineNumber + 1}", e);
        }
        catch (FormatException e)
        {
            throw Broken(e.Message, e);
        }
    }

    /// <summary>Makes a key and keeps its hash.</summary>
    /// <returns>The key itself, which nobody can find out later.</returns>
    /// <exception cref="KeyFileException">The name is taken or can't be one, or the file is damaged.</exception>
    public string Create(string name, KeyScope scope, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!SignalRules.IsId(Encoding.UTF8.GetBytes(name)) || name.Contains('/', StringComparison.Ordinal))
        {
            throw new KeyFileException($"{name} can't be a key's name: use a-z, 0-9, - and dots, such as berlin-2.");
        }

        var token = TokenStart + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        Change(keys => keys.Any(k => k.Name == name)
            ? throw new KeyFileException($"There is a key of the name {name} already. Revoke it first, or choose another name.")
            : [.. keys.Add(new AccessKey(name, scope, AccessKey.HashOf(token), now)).OrderBy(k => k.Name, StringComparer.Ordinal)]);
        return token;
    }

    /// <summary>Forgets a key; a running server does so within a second.</summary>
    /// <exception cref="KeyFileException">There is no such key, or the file is damaged.</exception>
    public void Revoke(string name) => Change(keys => keys.RemoveAll(k => k.Name == name) is { } left && left.Length < keys.Length
        ? left
        : throw new KeyFileException($"There is no key of the name {name} in {path}."));

    private void Change(Func<ImmutableArray<AccessKey>, ImmutableArray<AccessKey>> change)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);

        // Held open for nobody else: of two who change the file at once, one would undo what the other did.
        using var turn = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        Write(change(Read()));
    }

    // A new file in the place of the old: a reader sees the one or the other, even after a power cut.
    private void Write(ImmutableArray<AccessKey> keys)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var draft = path + ".new";
        using (var file = new FileStream(draft, options))
        {
            JsonSerializer.Serialize(file, new KeyFileJson(KeyFileJson.Present, [.. keys.Select(Shape)]), KeyFileFormat.Default.KeyFileJson);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    private static KeyJson Shape(AccessKey key) => new(key.Name, EnumWords.Of(key.Scope), Convert.ToHexStringLower(key.Hash.Span), key.CreatedAt);

    private static AccessKey Parse(KeyJson key) =>
        EnumWords.TryParse<KeyScope>(key.Scope, out var scope) && Convert.FromHexString(key.Sha256) is { Length: SHA256.HashSizeInBytes } hash
            ? new AccessKey(key.Name, scope, hash, key.CreatedAt)
            : throw new FormatException($"has no valid scope or hash for {key.Name}");

    private KeyFileException Broken(string what, Exception? inner = null) =>
        new($"{path} {what}. Mend it, or delete it and give out new keys with epicenter key create.", inner!);
}
