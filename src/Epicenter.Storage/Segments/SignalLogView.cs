using Epicenter.Storage.Files;

namespace Epicenter.Storage.Segments;

/// <summary>A signal log to be looked at, while a server may be writing to it: nothing is locked, nothing is changed.</summary>
/// <remarks>Bytes behind the last whole block are an append under way, and no damage.</remarks>
public sealed class SignalLogView
{
    private readonly Action<string> _notice;

    private SignalLogView(IDataFolder folder, Action<string> notice)
    {
        Folder = folder;
        _notice = notice;
        Secret = LogSecret.Find(folder, SegmentName.Among(folder.List()).Select(s => s.Name), notice) ?? 0;
    }

    internal IDataFolder Folder { get; }

    /// <summary>The log's secret; 0 while it holds nothing.</summary>
    internal long Secret { get; }

    /// <param name="notice">Told, in a sentence each, what was found damaged.</param>
    /// <exception cref="SignalLogException">There is none, or it can't be read; the message names the place and the remedy.</exception>
    public static SignalLogView Open(string path, Action<string>? notice = null)
    {
        if (!Directory.Exists(path) || SegmentName.Among(DiskFolder.At(path).List()).Count == 0)
        {
            throw new SignalLogException($"There is no signal log in {Path.GetFullPath(path)}; name the server's data folder with --data.");
        }

        return LogFault.Explained(path, () => Open(DiskFolder.At(path), notice));
    }

    /// <summary>The same in any kind of folder.</summary>
    public static SignalLogView Open(IDataFolder folder, Action<string>? notice = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new SignalLogView(folder, notice ?? (_ => { }));
    }

    /// <summary>Signals after an offset, in the order of the log, up to its end as it is when it is reached.</summary>
    public IEnumerable<LoggedSignal> ReadAfter(long offset) =>
        new LogReader(Folder, Secret, _notice).Read(SegmentName.Among(Folder.List()), offset, Segment.OpenEnd);

    /// <summary>Reads all of it and says what it holds and what is wrong with it.</summary>
    /// <param name="known">An offset that somebody has read the log up to; 0 where nobody is known to have.</param>
    public LogFindings Check(long known = 0) => LogFault.Explained(Folder.Path, () => new LogCheck(this).Run(known));
}
