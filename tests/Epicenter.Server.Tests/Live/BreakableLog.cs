using Epicenter.Core.Signals;
using Epicenter.Storage;

namespace Epicenter.Server.Tests.Live;

/// <summary>A log in memory that fails when told to, and counts its appends.</summary>
internal sealed class BreakableLog : ISignalLog
{
    private readonly List<LoggedSignal> _signals = [];
    private readonly HashSet<string> _identities = new(StringComparer.Ordinal);

    public volatile bool IsBroken;

    /// <summary>Appends wait for this.</summary>
    public Task Disk { get; set; } = Task.CompletedTask;

    public int Appends { get; private set; }

    public long End => _signals.Count;

    public async ValueTask<AppendResult> AppendAsync(IReadOnlyList<Signal> signals, CancellationToken cancellation = default)
    {
        await Disk;
        if (IsBroken)
        {
            throw new SignalLogException("The disk of /data is full; make room on it.");
        }

        Appends += signals.Count > 0 ? 1 : 0;
        var appended = new List<LoggedSignal>();
        foreach (var signal in signals.Where(s => _identities.Add(s.Identity)))
        {
            _signals.Add(new LoggedSignal(End + 1, signal));
            appended.Add(_signals[^1]);
        }

        return new AppendResult(appended, signals.Count - appended.Count);
    }

    public IEnumerable<LoggedSignal> ReadAfter(long offset) => _signals.Skip((int)offset).ToList();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
