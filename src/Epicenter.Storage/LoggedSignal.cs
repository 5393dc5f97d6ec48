using Epicenter.Core.Signals;

namespace Epicenter.Storage;

/// <summary>A signal with its place in the log; offsets start at 1 and grow.</summary>
public readonly record struct LoggedSignal(long Offset, Signal Signal);
