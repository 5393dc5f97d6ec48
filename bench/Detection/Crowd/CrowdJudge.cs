namespace Epicenter.Bench.Detection.Crowd;

/// <summary>
/// Holds openings against Downdetector's declarations. Bins are compared by their starts. An opening from an hour before the declared bin
/// to two hours after belongs to the event; every earlier one counts as false, though some are real earlier trouble: the rate compares
/// detectors and says little by itself.
/// </summary>
internal static class CrowdJudge
{
    private const int BinsBefore = CountSeries.BinsAnHour;
    private const int BinsAfter = 2 * CountSeries.BinsAnHour;

    /// <param name="spells">In order of their openings.</param>
    public static Verdict Judge(CountSeries series, IReadOnlyList<Spell> spells)
    {
        var declared = series.DeclaredBin;
        var early = declared - BinsBefore;
        int wrong = 0, hit = -1;
        var isOpen = false;
        foreach (var spell in spells)
        {
            if (spell.OpeningBin < early)
            {
                wrong++;
                isOpen |= IsOpenAfter(spell, declared);
            }
            else if (hit < 0 && spell.OpeningBin <= declared + BinsAfter)
            {
                hit = spell.OpeningBin;
            }
        }

        var outcome = hit < 0 ? isOpen ? Outcome.OpenAlready : Outcome.Missed
            : hit < declared ? Outcome.Ahead
            : hit == declared ? Outcome.Level
            : Outcome.Behind;
        return new Verdict(outcome, wrong, (double)early / CountSeries.BinsAnHour);
    }

    // A spell closes when its last bin ends, so one that closes with the declared bin was open after that bin began.
    private static bool IsOpenAfter(Spell spell, int bin) => spell.ClosingBin is not { } closing || closing >= bin;
}
