using System.Collections.Immutable;
using Epicenter.Core.Incidents;

namespace Epicenter.Server.Pages.Incidents;

/// <summary>Works out the drawing of how belief in the rival causes moved: bands that always fill the whole height. Pure.</summary>
/// <param name="Entities">The causes drawn, the one that led last at the bottom.</param>
/// <param name="Bands">A closed path a cause, in a box of 1000 by 100; what is above the last is shared by all others.</param>
public sealed record BeliefBands(ImmutableArray<string> Entities, ImmutableArray<string> Bands)
{
    private const int MostBands = 4;

    /// <param name="until">Where the last belief's bands end.</param>
    public static BeliefBands Of(ImmutableArray<BeliefPoint> moments, DateTimeOffset until)
    {
        // By what was held of each at its time, and for how long: what led for a minute hardly shows.
        var last = moments[^1].Causes;
        ImmutableArray<string> entities =
        [
            .. moments.SelectMany(m => m.Causes).Select(s => s.Entity).Distinct(StringComparer.Ordinal)
                .OrderByDescending(e => last.Any(s => s.Entity == e) && last[0].Entity == e)
                .ThenByDescending(e => moments.Max(m => Held(m, e)))
                .ThenBy(e => e, StringComparer.Ordinal)
                .Take(MostBands),
        ];
        var from = moments[0].At;
        var span = Math.Max(1, (until - from).TotalSeconds);
        double X(DateTimeOffset at) => Math.Clamp(1000 * (at - from).TotalSeconds / span, 0, 1000);
        var steps = moments.Select((m, i) => (Moment: m, From: X(m.At), To: X(i + 1 < moments.Length ? moments[i + 1].At : until))).ToArray();
        return new BeliefBands(entities, [.. entities.Select((_, band) => Band(band))]);

        string Band(int band)
        {
            var upper = steps.SelectMany(s => new[] { (s.From, Top(s.Moment, band + 1)), (s.To, Top(s.Moment, band + 1)) });
            var lower = steps.SelectMany(s => new[] { (s.From, Top(s.Moment, band)), (s.To, Top(s.Moment, band)) }).Reverse();
            return Charts.SeismogramLayout.Path(upper.Concat(lower)) + "Z";
        }

        double Top(BeliefPoint moment, int bands) => 100 * (1 - Math.Min(1, entities.Take(bands).Sum(e => Held(moment, e))));
    }

    private static double Held(BeliefPoint moment, string entity) => moment.Causes.FirstOrDefault(s => s.Entity == entity).Probability;
}
