namespace Epicenter.Storage;

/// <summary>The state of a reader of the log, as of an offset.</summary>
/// <param name="Offset">The last signal that went into it.</param>
/// <param name="LastArrival">When that one arrived.</param>
/// <param name="State">What the reader wrote; it alone can read it.</param>
public sealed record StoredCheckpoint(long Offset, DateTimeOffset LastArrival, ReadOnlyMemory<byte> State);
