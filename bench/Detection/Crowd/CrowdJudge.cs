using Epicenter.Bench.Detection.Contenders;

namespace Epicenter.Bench.Detection.Crowd;

/// <summary>
/// Scores openings against Downdetector's declarations. Bins are compared by their starts. An opening from an hour before the declared
/// bin to two hours after belongs to the event; every earlier one counts as false, though some are real earlier trouble: the rate
/// compares detectors and says little by itself.
/// </summary>
internal static class CrowdJudge
{
    private const int BinsBefore = CountSeries.BinsAnHour;
    private const int BinsAfter = 2 * CountSeries.BinsAnHour;

    public static CrowdScore Score(ICountDetector detector, IReadOnlyList<CountSeries> series)
    {
        int ahead = 0, level = 0, behind = 0, missed = 0, already = 0, wrong = 0;
        foreach (var one in series)
        {
            var spells = detector.Run(one);
            var declared = one.DeclaredBin;
            var early = declared - BinsBefore;
            wrong += spells.Count(s => s.OpeningBin < early);
            var hits = spells.Where(s => s.OpeningBin >= early && s.OpeningBin <= declared + BinsAfter).Select(s => s.OpeningBin);
            switch (hits.DefaultIfEmpty(int.MaxValue).Min())
            {
                case int.MaxValue when spells.Any(s => s.OpeningBin < early && IsOpenAfter(s, declared)): already++; break;
                case int.MaxValue: missed++; break;
                case var hit when hit < declared: ahead++; break;
                case var hit when hit == declared: level++; break;
                default: behind++; break;
            }
        }

        var quietHours = series.Sum(s => (double)(s.DeclaredBin - BinsBefore) / CountSeries.BinsAnHour);
        return new CrowdScore(ahead, level, behind, missed, already, 100 * wrong / quietHours);
    }

    // A spell closes when its last bin ends, so one that closes with the declared bin was open after that bin began.
    private static bool IsOpenAfter(Spell spell, int bin) => spell.ClosingBin is not { } closing || closing >= bin;
}
