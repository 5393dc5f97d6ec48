using System.Security.Cryptography;

namespace Epicenter.Server.Security;

/// <summary>A random secret that is made once and kept in a file for its owner's eyes only.</summary>
internal static class SecretFile
{
    private const int Bytes = 32;

    /// <summary>The secret in hexadecimal, as the file has it.</summary>
    public static string ReadOrCreate(string path)
    {
        if (File.Exists(path))
        {
            return File.ReadAllText(path).Trim();
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
