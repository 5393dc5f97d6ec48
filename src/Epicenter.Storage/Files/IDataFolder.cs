namespace Epicenter.Storage.Files;

/// <summary>A folder of files. What is created, renamed or deleted is certain to last only after <see cref="Sync"/>.</summary>
/// <remarks>There are two: <see cref="DiskFolder"/>, and one for tests that forgets at a crash what was not synced.</remarks>
public interface IDataFolder
{
    /// <summary>Where it is, for messages.</summary>
    string Path { get; }

    /// <summary>Names of its files, in no order.</summary>
    IReadOnlyList<string> List();

    /// <summary>Makes a file, and empties one that is there.</summary>
    IDataFile Create(string name);

    IDataFile Open(string name);

    /// <summary>Opens a file that somebody else may be writing.</summary>
    IDataFile OpenRead(string name);

    void Delete(string name);

    /// <summary>Gives a file another name, in place of one that may have it.</summary>
    void Rename(string name, string newName);

    void Sync();
}
