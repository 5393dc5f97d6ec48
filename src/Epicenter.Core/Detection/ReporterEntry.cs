namespace Epicenter.Core.Detection;

/// <summary>What the ledger keeps of a reporter, packed into <see cref="ReporterTable.ValueBits"/> bits.</summary>
/// <param name="FirstMinute">Minute of the first report, counted since the Unix epoch.</param>
/// <param name="Times">Reports so far, from 1 on, counted up to <see cref="MostTimes"/>.</param>
/// <param name="Rank">Its place among the reporters of its origin, from 1 on, counted up to <see cref="MostRank"/>, beyond which repetition takes nothing; 0 where that is unknown.</param>
internal readonly record struct ReporterEntry(long FirstMinute, int Times, int Rank)
{
    public const int MostTimes = 3;
    public const int MostRank = (1 << RankBits) - 1;

    private const int TimesBits = 2;
    private const int RankBits = 15;
    private const int MinuteBits = ReporterTable.ValueBits - TimesBits - RankBits;

    // A report may come later than one that was sent after it.
    private const int Late = 60;

    /// <param name="minute">Of a report at most half a day after the first: by then it was repeated so often that its minute does not matter, or is forgotten.</param>
    public static ReporterEntry Unpack(uint packed, long minute)
    {
        var age = (int)(minute - (packed >>> (TimesBits + RankBits)) + Late) & ((1 << MinuteBits) - 1);
        return new(minute + Late - age, (int)packed & MostTimes, (int)(packed >>> TimesBits) & MostRank);
    }

    public uint Pack() =>
        ((uint)(FirstMinute & ((1 << MinuteBits) - 1)) << (TimesBits + RankBits)) | ((uint)Math.Min(Rank, MostRank) << TimesBits) | (uint)Math.Min(Times, MostTimes);
}
