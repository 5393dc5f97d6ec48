using Epicenter.Core.Signals;

namespace Epicenter.Storage;

/// <summary>The append-only log of every signal: the only truth. All else is worked out from it.</summary>
public interface ISignalLog : IAsyncDisposable
{
    /// <summary>Offset of the last signal; 0 when the log is empty.</summary>
    long End { get; }

    /// <summary>Appends signals in order; when the task completes they are on disk. A signal whose identity the log holds is left out.</summary>
    /// <remarks>An empty list adds nothing, and shows whether the log can be written.</remarks>
    /// <exception cref="SignalLogException">Nothing was written; the message names the place and the remedy.</exception>
    ValueTask<AppendResult> AppendAsync(IReadOnlyList<Signal> signals, CancellationToken cancellation = default);

    /// <summary>Signals after <paramref name="offset"/>, in the order they were appended.</summary>
    IEnumerable<LoggedSignal> ReadAfter(long offset);
}
