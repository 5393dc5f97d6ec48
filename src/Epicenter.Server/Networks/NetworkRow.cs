namespace Epicenter.Server.Networks;

/// <summary>A network of the table.</summary>
/// <param name="First">Its first address.</param>
/// <param name="Width">How many bits all its addresses share, of 128.</param>
/// <param name="Place">Number of its place.</param>
/// <param name="Line">Where the table says so.</param>
internal readonly record struct NetworkRow(UInt128 First, byte Width, int Place, int Line) : IComparable<NetworkRow>
{
    public UInt128 Last => Width == 0 ? UInt128.MaxValue : First | (UInt128.MaxValue >> Width);

    /// <summary>By address; a network comes before those within it.</summary>
    public int CompareTo(NetworkRow other) => First != other.First ? First.CompareTo(other.First)
        : Width != other.Width ? Width.CompareTo(other.Width)
        : Line.CompareTo(other.Line);
}
