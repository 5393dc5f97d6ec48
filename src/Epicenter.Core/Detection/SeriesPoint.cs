namespace Epicenter.Core.Detection;

/// <summary>Reports of one service in one bin of time.</summary>
/// <param name="At">Start of the bin, UTC.</param>
/// <param name="Reports">Distinct reports counted in the bin.</param>
/// <param name="Expected">Reports usual for the bin.</param>
/// <param name="Low">Lower end of the central 90 % of what is usual.</param>
/// <param name="High">Upper end of the central 90 % of what is usual.</param>
public readonly record struct SeriesPoint(DateTimeOffset At, int Reports, double Expected, double Low, double High)
{
    /// <summary>Whether anybody was watching: where not, that nothing was counted says nothing.</summary>
    public bool IsWatched { get; init; } = true;
}
