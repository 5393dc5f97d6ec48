using System.Collections.Immutable;
using Epicenter.Core.Incidents;
using Epicenter.Core.Magnitudes;

namespace Epicenter.Server.Pages.Catalogue;

/// <summary>Works out where incidents stand by date and magnitude. Pure.</summary>
/// <param name="Lines">Whole magnitudes, with their height in pixels.</param>
/// <param name="Ticks">Moments along the axis, with their place in percent.</param>
/// <param name="Strongest">The strongest incident.</param>
/// <param name="IsWhole">Whether all that have a magnitude are there.</param>
public sealed record MagnitudePlot(
    ImmutableArray<MagnitudeDot> Dots,
    ImmutableArray<(int Magnitude, double Y)> Lines,
    ImmutableArray<(DateTimeOffset At, double Percent)> Ticks,
    Incident Strongest,
    bool IsWhole)
{
    public const double Height = 190;

    // More would be a cloud, and a heavy page: the strongest stay.
    private const int MostDots = 200;
    private const int TickCount = 4;
    private const double LeastDaysATick = 1;
    private const double Margin = 2;
    private const double LeastSpanDays = 1;

    /// <returns>Null where no incident has a magnitude.</returns>
    public static MagnitudePlot? Of(IEnumerable<Incident> incidents)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        (Incident Incident, Magnitude Magnitude)[] felt =
        [
            .. incidents.Select(i => (i, i.Magnitude)).Where(f => f.Magnitude is not null).Select(f => (f.i, f.Magnitude!)).OrderByDescending(f => f.Item2.Value).Take(MostDots + 1),
        ];
        var isWhole = felt.Length <= MostDots;
        felt = isWhole ? felt : felt[..MostDots];
        if (felt.Length == 0)
        {
            return null;
        }

        var (from, to) = Span(felt);
        var floor = Math.Floor(felt.Min(f => f.Magnitude.Low));
        var ceiling = Math.Ceiling(felt.Max(f => f.Magnitude.High));
        double X(DateTimeOffset at) => Margin + ((100 - (2 * Margin)) * ((at - from) / (to - from)));
        double Y(double magnitude) => Height * (ceiling - magnitude) / (ceiling - floor);
        return new MagnitudePlot(
            [.. felt.Reverse().Select(f => new MagnitudeDot(f.Incident, f.Magnitude, X(f.Incident.BeganAt), Y(f.Magnitude.Value), Y(f.Magnitude.High), Y(f.Magnitude.Low)))],
            [.. Enumerable.Range((int)floor, (int)(ceiling - floor) + 1).Select(m => (m, Y(m)))],
            [.. TicksBetween(from, to).Select(at => (at, X(at)))],
            felt[0].Incident,
            isWhole);
    }

    private static IEnumerable<DateTimeOffset> TicksBetween(DateTimeOffset from, DateTimeOffset to)
    {
        var count = (int)Math.Clamp((to - from).TotalDays / LeastDaysATick, 1, TickCount);
        return Enumerable.Range(0, count).Select(i => from + ((to - from) * ((i + 0.5) / count)));
    }

    private static (DateTimeOffset From, DateTimeOffset To) Span((Incident Incident, Magnitude Magnitude)[] felt)
    {
        var (from, to) = (felt.Min(f => f.Incident.BeganAt), felt.Max(f => f.Incident.BeganAt));
        var missing = TimeSpan.FromDays(LeastSpanDays) - (to - from);
        return missing > TimeSpan.Zero ? (from - (missing / 2), to + (missing / 2)) : (from, to);
    }
}
