using System.Security.Cryptography;
using Epicenter.Server.Operations;

namespace Epicenter.Server.Security;

/// <summary>A random secret that is made once and kept in a file for its owner's eyes only.</summary>
internal static class SecretFile
{
    private const int Bytes = 32;

    // Half of what is made here: who writes a secret by hand has to mean it.
    private const int Shortest = Bytes;

    /// <summary>The secret as the file has it; in hexadecimal where it was made here.</summary>
    /// <exception cref="StartException">The file holds next to nothing, which anybody could guess.</exception>
    public static string ReadOrCreate(string path)
    {
        if (File.Exists(path))
        {
            var kept = File.ReadAllText(path).Trim();
            return kept.Length >= Shortest
                ? kept
                : throw new StartException($"{path} holds fewer than {Shortest} characters, too few for a secret. Delete it, and a new one is made.");
        }

        var secret = RandomNumberGenerator.GetHexString(2 * Bytes, lowercase: true);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.WriteLine(secret);
        return secret;
    }
}
