using Epicenter.Core.Signals;

namespace Epicenter.Storage;

/// <summary>The append-only log of every signal: the only truth. All else is worked out from it.</summary>
public interface ISignalLog : IDisposable
{
    /// <summary>Offset of the last signal that is on disk; 0 when the log is empty.</summary>
    long End { get; }

    /// <summary>Appends signals in order; when it returns they are on disk. A signal whose identity the log holds is left out.</summary>
    /// <remarks>Blocks for as long as the disk takes: callers who gather what waits meanwhile pay for one sync together.</remarks>
    /// <param name="arrivedAt">When all of them arrived; not before those appended earlier. It is kept as their <see cref="Signal.ReceivedAt"/>.</param>
    /// <exception cref="SignalLogException">Nothing was appended; the message names the place and the remedy.</exception>
    AppendResult Append(IReadOnlyList<Signal> signals, DateTimeOffset arrivedAt);

    /// <summary>Shows, by writing where nothing is lost, that the log can be written.</summary>
    /// <exception cref="SignalLogException">It can't; the message names the place and the remedy.</exception>
    void EnsureWritable();

    /// <summary>Gives up what is older or more than the log's limits allow.</summary>
    /// <param name="now">The moment from which age counts.</param>
    /// <param name="needed">The last offset that all who follow the log have read.</param>
    /// <returns>Signals that were given up.</returns>
    /// <exception cref="SignalLogException">The disk does not take it; the message names the place and the remedy.</exception>
    long Trim(DateTimeOffset now, long needed);

    /// <summary>Signals after <paramref name="offset"/> up to <see cref="End"/>, in the order they were appended; from any thread.</summary>
    /// <remarks>Begins with the oldest that is held where those asked for were given up to retention.</remarks>
    IEnumerable<LoggedSignal> ReadAfter(long offset);
}
