namespace Epicenter.Bench.Detection.Crowd;

/// <summary>How a detector's openings compare with Downdetector's own declarations, over many series.</summary>
/// <param name="Ahead">Events with this <see cref="Outcome"/>, as are the next four.</param>
/// <param name="FalsePer100Hours">False openings in a hundred quiet hours.</param>
internal sealed record CrowdScore(int Ahead, int Level, int Behind, int Missed, int OpenAlready, double FalsePer100Hours)
{
    /// <summary>Events that nobody would have been told of in time.</summary>
    public int Lost => Missed + OpenAlready;

    public static CrowdScore Of(IEnumerable<Verdict> verdicts)
    {
        Span<int> outcomes = stackalloc int[(int)Outcome.OpenAlready + 1];
        double wrong = 0, hours = 0;
        foreach (var verdict in verdicts)
        {
            outcomes[(int)verdict.Outcome]++;
            wrong += verdict.FalseOpenings;
            hours += verdict.QuietHours;
        }

        return new CrowdScore(
            outcomes[(int)Outcome.Ahead],
            outcomes[(int)Outcome.Level],
            outcomes[(int)Outcome.Behind],
            outcomes[(int)Outcome.Missed],
            outcomes[(int)Outcome.OpenAlready],
            100 * wrong / hours);
    }
}
