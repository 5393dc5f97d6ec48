using Epicenter.Core.Drills;

namespace Epicenter.Bench.Drills;

/// <summary>A statistic with nine parts in ten of its bootstrap distribution.</summary>
internal sealed record Interval(double Value, double Low, double High)
{
    private const int Resamples = 400;
    private const double Outside = 0.05;

    /// <summary>Draws whole drills, since what is held at different minutes of one is much the same (Efron 1979; Field and Welsh 2007 of clusters).</summary>
    public static Interval Of(IReadOnlyList<Belief> beliefs, Func<IReadOnlyList<Belief>, double> statistic, ulong seed)
    {
        var drills = beliefs.GroupBy(b => b.Drill).Select(g => g.ToArray()).ToArray();
        var random = new SeededRandom(seed);
        var values = new double[Resamples];
        for (var i = 0; i < Resamples; i++)
        {
            var drawn = new List<Belief>(beliefs.Count);
            for (var d = 0; d < drills.Length; d++)
            {
                drawn.AddRange(drills[random.NextBelow(drills.Length)]);
            }

            values[i] = statistic(drawn);
        }

        Array.Sort(values);
        return new Interval(statistic(beliefs), values[(int)(Outside * Resamples)], values[(int)((1 - Outside) * Resamples) - 1]);
    }
}
