namespace Epicenter.Core.Detection;

/// <summary>What the ledger keeps of a reporter or an origin, packed into 64 bits.</summary>
/// <param name="FirstMinute">Minute of the first report, counted since the Unix epoch.</param>
/// <param name="Times">Reports so far, counted up to <see cref="MostTimes"/>.</param>
/// <param name="Rank">For a reporter: its place among the reporters of its origin, from 1 on; 0 where that is unknown. For an origin: how many those are.</param>
internal readonly record struct ReporterEntry(long FirstMinute, int Times, int Rank)
{
    public const int MostTimes = 3;
    public const int MostRank = (1 << 24) - 1;

    public static ReporterEntry Unpack(ulong packed) => new((long)packed >> 26, (int)(packed & 3), (int)(packed >>> 2) & MostRank);

    public ulong Pack() => ((ulong)FirstMinute << 26) | ((ulong)Math.Min(Rank, MostRank) << 2) | (uint)Math.Min(Times, MostTimes);
}
