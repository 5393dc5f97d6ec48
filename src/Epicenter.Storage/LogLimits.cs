namespace Epicenter.Storage;

/// <summary>How long the raw signals are kept, and how the log is cut into files.</summary>
public sealed record LogLimits
{
    /// <summary>Signals older than this are given up, a file at a time.</summary>
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Bytes beyond which the oldest are given up, however young; never those of the last day, by which repeats are known.</summary>
    public long KeepBytes { get; init; } = 20L * 1024 * 1024 * 1024;

    /// <summary>Bytes after which a new file is begun.</summary>
    public long SegmentBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Bytes by which a file grows ahead of what is written to it.</summary>
    public int RoomBytes { get; init; } = 1024 * 1024;
}
