namespace Epicenter.Bench.Detection.Crowd;

/// <summary>How a detector's openings compare with Downdetector's own declarations.</summary>
/// <param name="Ahead">Events opened in an earlier bin than the declared one.</param>
/// <param name="Level">Events opened in the declared bin.</param>
/// <param name="Behind">Events opened later, by two hours at most.</param>
/// <param name="Missed">Events not opened at all.</param>
/// <param name="OpenAlready">Events during which something that opened more than an hour before was still open.</param>
/// <param name="FalsePer100Hours">Openings more than an hour before the declaration, in a hundred hours of such time.</param>
internal sealed record CrowdScore(int Ahead, int Level, int Behind, int Missed, int OpenAlready, double FalsePer100Hours)
{
    /// <summary>Events that nobody would have been told of in time.</summary>
    public int Lost => Missed + OpenAlready;
}
