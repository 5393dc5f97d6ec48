using Epicenter.Storage.Files;

namespace Epicenter.Storage.Tests.Files;

/// <summary>
/// A folder that does what the file system may do: at a crash, what was not synced is kept, lost or torn, sector by sector, and new names,
/// renames and deletions that were not synced may never have happened.
/// </summary>
internal sealed class ForgetfulFolder(Random random) : IDataFolder
{
    private readonly Lock _lock = new();
    private readonly List<Action<Dictionary<string, ForgetfulFile>>> _unsynced = [];
    private Dictionary<string, ForgetfulFile> _durable = [];
    private Dictionary<string, ForgetfulFile> _files = [];
    private int? _operationsLeft;

    public string Path => "/forgetful";

    /// <summary>Bytes that all files together may take.</summary>
    public long Capacity { get; set; } = long.MaxValue;

    /// <summary>Whether syncs fail, as on a disk that is broken.</summary>
    public bool SyncFails { get; set; }

    /// <summary>Syncs of files since the beginning.</summary>
    public int Syncs { get; private set; }

    public bool HasCrashed { get; private set; }

    /// <summary>A folder that has held files all along.</summary>
    public static ForgetfulFolder Of(IReadOnlyDictionary<string, byte[]> contents)
    {
        var folder = new ForgetfulFolder(new Random(1));
        foreach (var (name, bytes) in contents)
        {
            folder._files[name] = new ForgetfulFile(folder) { Bytes = [.. bytes] };
        }

        return folder;
    }

    /// <summary>What its files hold just now.</summary>
    public Dictionary<string, byte[]> Contents() => _files.ToDictionary(f => f.Key, f => (byte[])f.Value.Bytes.Clone());

    /// <summary>Crashes in the middle of the operation after so many more.</summary>
    public void CrashAfter(int operations) => _operationsLeft = operations;

    /// <summary>From now on nothing works any more.</summary>
    public void PowerOff()
    {
        lock (_lock)
        {
            HasCrashed = true;
        }
    }

    /// <summary>The power goes off and on again: what is left is what was synced, and some of the rest.</summary>
    public void Crash()
    {
        lock (_lock)
        {
            foreach (var change in _unsynced.Take(random.Next(_unsynced.Count + 1)))
            {
                change(_durable);
            }

            _unsynced.Clear();
            foreach (var file in _durable.Values)
            {
                file.Forget(random);
            }

            _files = new Dictionary<string, ForgetfulFile>(_durable);
            HasCrashed = false;
            _operationsLeft = null;
        }
    }

    public IReadOnlyList<string> List() => Do(() => _files.Keys.ToList());

    public IDataFile Create(string name) => Do(() =>
    {
        var file = new ForgetfulFile(this);
        Change(files => files[name] = file);
        return file;
    });

    public IDataFile Open(string name) => Do(() => _files.TryGetValue(name, out var file) ? file : throw new FileNotFoundException(name));

    public IDataFile OpenRead(string name) => Open(name);

    public void Delete(string name) => Do(() => Change(files => files.Remove(name)));

    public void Rename(string name, string newName) => Do(() =>
    {
        if (!_files.ContainsKey(name))
        {
            throw new FileNotFoundException(name);
        }

        return Change(files =>
        {
            if (files.Remove(name, out var file))
            {
                files[newName] = file;
            }
        });
    });

    public void Sync() => Do(() =>
    {
        _unsynced.Clear();
        _durable = new Dictionary<string, ForgetfulFile>(_files);
        return true;
    });

    internal void CountSync()
    {
        Syncs++;
        if (SyncFails)
        {
            throw new IOException("Input/output error", 5);
        }
    }

    internal void CheckRoom(long growth)
    {
        if (growth > 0 && _files.Values.Sum(f => f.Bytes.Length) + growth > Capacity)
        {
            throw new IOException("No space left on device", 28);
        }
    }

    internal T Do<T>(Func<T> operation)
    {
        lock (_lock)
        {
            if (HasCrashed || _operationsLeft-- == 0)
            {
                HasCrashed = true;
                throw new IOException("the power is off");
            }

            return operation();
        }
    }

    private bool Change(Action<Dictionary<string, ForgetfulFile>> change)
    {
        change(_files);
        _unsynced.Add(change);
        return true;
    }
}
