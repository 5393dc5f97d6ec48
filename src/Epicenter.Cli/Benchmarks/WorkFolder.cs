namespace Epicenter.Cli.Benchmarks;

/// <summary>A folder for one run, on the disk that is measured; it is gone afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder;

    /// <param name="parent">Where to make it; null for the system's temporary folder.</param>
    public WorkFolder(string? parent, Figures figures)
    {
        _folder = Directory.CreateDirectory(Path.Combine(parent ?? Path.GetTempPath(), $"epicenter-bench-{Guid.NewGuid():N}"));
        if (new DriveInfo(_folder.FullName).DriveFormat == "tmpfs")
        {
            figures.Say($"{_folder.Parent} lies in memory, where nothing is durable; name a folder on a disk with --folder.");
        }
    }

    public string Of(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
