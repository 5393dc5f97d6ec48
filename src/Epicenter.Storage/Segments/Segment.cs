namespace Epicenter.Storage.Segments;

/// <summary>A part of the log in a file of its own, as readers and retention know it.</summary>
internal sealed class Segment(string name, long firstOffset, IIdentities identities)
{
    /// <summary>In place of a last offset: the segment ends where its blocks do.</summary>
    public const long OpenEnd = long.MaxValue;

    public string Name { get; } = name;

    public long FirstOffset { get; } = firstOffset;

    /// <summary>Which signals it holds; another form of the same once the segment is complete.</summary>
    public IIdentities Identities { get; set; } = identities;

    /// <summary>Bytes of its blocks.</summary>
    public long Length { get; set; }

    /// <summary>Ticks of UTC at which its last block arrived; 0 while it is empty.</summary>
    public long LastArrival { get; set; }
}
