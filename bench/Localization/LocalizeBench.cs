using Epicenter.Bench.Detection.Reporting;
using Epicenter.Bench.Localization.Contenders;
using Epicenter.Bench.Localization.World;
using Epicenter.Core.Localization.Search;

namespace Epicenter.Bench.Localization;

/// <summary>The search over a large made-up world: its time a tick, and how right it is beside older ways on the same evidence.</summary>
internal sealed class LocalizeBench(WorldSize size, int outages, ulong seed)
{
    private const double MedianLimit = 15;
    private const double TailLimit = 50;
    // How often a service fails, or shouts, for a reason of its own: what quiet times tell.
    private const double Leak = 0.0015;

    // Ticks after the first, in which half of what fails has been heard of, and in which nearly all has.
    private static readonly int[] s_asked = [2, OutageStream.TicksOfOutage];

    public void Run(bool withTable)
    {
        var world = new RiskWorld(size, seed);
        var graph = CauseGraph.Build(size.Services, world.Catalog);
        Figures.Write("edges", graph.EdgeCount, "edges");
        Figures.Write("dearest_flip", graph.DearestFlip, "edge visits");
        var stream = new OutageStream(world, seed + 1);
        var options = new SearchOptions(Leak, EdgeVisits: Math.Max(SearchOptions.UsualEdgeVisits, 4 * graph.DearestFlip));
        var pace = new Pace(new CauseSearch(graph, options), graph, stream);
        Figures.Write("cold", pace.ObserveAll(), "ms");

        IContender[] others = Others(new RiskCatalog(size.Services, world.Catalog));
        var tallies = s_asked.ToDictionary(t => t, _ => Enumerable.Range(0, others.Length + 1).Select(_ => new Tally()).ToArray());
        for (var outage = 0; outage < outages; outage++)
        {
            Ask(stream, pace, others, tallies);
            Figures.Say($"{outage + 1} of {outages}");
        }

        WritePace(pace);
        Figures.Write("held", pace.Held, "probability", "precision", tallies.Values.Average(t => t[0].Precision));
        foreach (var (tick, tally) in tallies)
        {
            Write(tick, ["Epicenter", .. others.Select(o => o.Name)], tally, withTable);
        }
    }

    // What they are set to is the best that a search found on a world of another seed.
    private static IContender[] Others(RiskCatalog catalog) =>
    [
        new GreedyCover(catalog, threshold: 4, fewest: 50),
        new Score(catalog, threshold: 1.5, error: 0.15, fewest: 8),
        new Shrink(catalog, threshold: 1, Leak),
        new SherlockLike(catalog, Leak),
    ];

    private static void Ask(OutageStream stream, Pace pace, IContender[] others, Dictionary<int, Tally[]> tallies)
    {
        stream.Begin();
        for (var tick = 1; tick <= OutageStream.TicksOfOutage; tick++)
        {
            var (answer, milliseconds) = pace.Tick();
            if (!tallies.TryGetValue(tick, out var tally))
            {
                continue;
            }

            tally[0].Add(answer, stream.Failing, milliseconds);
            pace.TakeBelief();
            for (var i = 0; i < others.Length; i++)
            {
                var watch = Spent.Begin();
                var said = others[i].Localize(stream.Evidence);
                tally[i + 1].Add(said, stream.Failing, watch.Milliseconds);
            }
        }

        stream.End();
        for (var tick = 1; tick < OutageStream.TicksOfQuiet; tick++)
        {
            pace.Tick();
        }

        pace.CountQuiet(pace.Tick().Answer);
    }

    private static void WritePace(Pace pace)
    {
        Figures.Write("tick_p50", pace.Quantile(0.5), "ms", "limit", MedianLimit);
        Figures.Write("tick_p99", pace.Quantile(0.99), "ms", "limit", TailLimit);
        Figures.Write("tick_max", pace.Quantile(1), "ms");
        Figures.Write("chain_p50", pace.Chain, "ms");
        Figures.Write("visits_p50", pace.QuantileOfVisits(0.5), "edge visits");
        Figures.Write("visits_p99", pace.QuantileOfVisits(0.99), "edge visits");
        Figures.Write("unsettled", pace.Unsettled, "ticks");
        Figures.Write("false_when_quiet", pace.NamedWhenQuiet, "causes a tick");
    }

    private static void Write(int tick, string[] names, Tally[] tallies, bool withTable)
    {
        var table = new MarkdownTable($"after {tick} ticks", "exact", "among the first three", "precision", "recall", "median time");
        for (var i = 0; i < names.Length; i++)
        {
            var (name, tally) = ($"{names[i]} after {tick}", tallies[i]);
            Figures.Write($"{name}: exact", tally.Exact, "share");
            Figures.Write($"{name}: among three", tally.AmongThree, "share");
            Figures.Write($"{name}: precision", tally.Precision, "share");
            Figures.Write($"{name}: recall", tally.Recall, "share");
            Figures.Write($"{name}: time", tally.MedianMilliseconds, "ms", names[0], tallies[0].MedianMilliseconds);
            table.Add(names[i], $"{tally.Exact:0 %}", $"{tally.AmongThree:0 %}", $"{tally.Precision:0.00}", $"{tally.Recall:0.00}", $"{tally.MedianMilliseconds:G3} ms");
        }

        if (withTable)
        {
            Figures.Say($"{table}\n");
        }
    }
}
