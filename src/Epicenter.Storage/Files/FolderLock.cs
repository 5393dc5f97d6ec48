namespace Epicenter.Storage.Files;

/// <summary>Keeps a folder to one process at a time.</summary>
public static class FolderLock
{
    private const string Name = "lock";

    /// <returns>The lock; gone when it is disposed of, or its process is.</returns>
    /// <exception cref="SignalLogException">Another process has it.</exception>
    public static IDisposable Take(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new SignalLogException($"Another Epicenter uses the signal log {folder}; stop it, or choose another data folder.", e);
        }
    }
}
