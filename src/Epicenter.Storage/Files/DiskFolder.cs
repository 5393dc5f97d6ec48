namespace Epicenter.Storage.Files;

/// <summary>A folder of the file system. What it makes is for its owner's eyes only.</summary>
public sealed class DiskFolder : IDataFolder
{
    private const UnixFileMode OwnersFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private DiskFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>A folder that is there, or is made now.</summary>
    /// <exception cref="IOException">It can't be made.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not make it.</exception>
    public static DiskFolder Make(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (!Directory.Exists(full))
        {
            _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(full) : Directory.CreateDirectory(full, OwnersFolder);
            DiskSync.SyncFolder(System.IO.Path.GetDirectoryName(full)!);
        }

        return new DiskFolder(full);
    }

    /// <summary>A folder that must be there already.</summary>
    /// <exception cref="DirectoryNotFoundException">It is not.</exception>
    public static DiskFolder At(string path) => Directory.Exists(path)
        ? new DiskFolder(System.IO.Path.GetFullPath(path))
        : throw new DirectoryNotFoundException($"There is no folder {path}.");

    public IReadOnlyList<string> List() => [.. Directory.EnumerateFiles(Path).Select(f => System.IO.Path.GetFileName(f))];

    public IDataFile Create(string name) => Open(name, FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);

    public IDataFile Open(string name) => Open(name, FileMode.Open, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);

    public IDataFile OpenRead(string name) => Open(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    public void Delete(string name) => File.Delete(PathOf(name));

    public void Rename(string name, string newName) => File.Move(PathOf(name), PathOf(newName), overwrite: true);

    public void Sync() => DiskSync.SyncFolder(Path);

    private DiskFile Open(string name, FileMode mode, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share };
        if (mode == FileMode.Create && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnersFile;
        }

        // A stream, and not a handle, since only a stream can say with which rights a file is made.
        return new DiskFile(new FileStream(PathOf(name), options));
    }

    private string PathOf(string name) => System.IO.Path.Combine(Path, name);
}
