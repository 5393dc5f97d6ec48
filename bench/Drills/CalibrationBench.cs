using System.Diagnostics;
using System.Text.Json;
using Epicenter.Bench.Detection.Reporting;
using Epicenter.Core.Catalog;

namespace Epicenter.Bench.Drills;

/// <summary>Many drills over a catalog: whether what the observatory holds with seventy percent is right seven times in ten.</summary>
internal sealed class CalibrationBench(CatalogGraph catalog, CalibrationOptions options)
{
    public void Run()
    {
        var began = Stopwatch.GetTimestamp();
        var worlds = new LearnedWorld[options.Worlds];
        Parallel.For(0, worlds.Length, w => worlds[w] = new LearnedWorld(catalog, options.Seed + (ulong)w, options.Days));
        Figures.Say($"{worlds.Length} worlds of {options.Days} days learned in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");

        var outcomes = new DrillOutcome[options.Drills];
        Parallel.For(0, outcomes.Length, i => outcomes[i] = new DrillRun(worlds[i % worlds.Length], options.Departure, options.Minutes)
            .Play((options.Seed * 1_000_000) + (ulong)i, i / worlds.Length));
        Figures.Say($"{outcomes.Length} drills, {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s in all");

        var beliefs = outcomes.SelectMany(o => o.Beliefs).ToArray();
        WriteRows(beliefs);
        WriteOutcomes(outcomes);
        foreach (var minute in options.Minutes)
        {
            WriteScores($"minute {minute}", [.. beliefs.Where(b => b.Minute == minute)]);
        }

        WriteScores("all minutes", beliefs);
        foreach (var kind in beliefs.Where(b => b.Minute == options.Minutes[^1]).GroupBy(b => b.Kind, StringComparer.Ordinal).OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            WriteKind(kind.Key, [.. kind]);
        }

        WriteMechanisms([.. beliefs.Where(b => b.Minute == options.Minutes[^1] && b is { Mechanism: not null, Mechanisms.Count: > 0 })]);
        WriteDiagram(Reliability.Bins(beliefs, options.Bins));
    }

    private void WriteMechanisms(Belief[] beliefs)
    {
        foreach (var (name, some) in beliefs.GroupBy(b => b.Mechanism!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.ToArray())).Append(("all", beliefs)).Where(g => g.Item2.Length > 0))
        {
            Figures.Write($"mechanism {name}: beliefs at the end", some.Length, "");
            Figures.Write($"mechanism {name}: leads", MechanismScores.Leads(some), "share");
            Figures.Write($"mechanism {name}: held of the leading", MechanismScores.Held(some), "probability");
            Figures.Write($"mechanism {name}: held of the true one", MechanismScores.Truth(some), "probability");
            Figures.Write($"mechanism {name}: Brier", MechanismScores.Brier(some), "squared probability");
            Figures.Write($"mechanism {name}: ECE", MechanismScores.Error(some, options.Bins), "probability");
        }
    }

    private void WriteRows(Belief[] beliefs)
    {
        if (options.Rows is { } path)
        {
            File.WriteAllLines(path, beliefs.Select(b => JsonSerializer.Serialize(b, BeliefJson.Default.Belief)));
        }
    }

    private static void WriteOutcomes(DrillOutcome[] outcomes)
    {
        var roots = outcomes.Sum(o => o.Roots);
        Figures.Write("outages told", 1 - (outcomes.Sum(o => o.Missed) / (double)roots), "share");
        Figures.Write("further incidents", outcomes.Sum(o => o.Beside) / (double)outcomes.Length, "a drill");
        Figures.Write("false incidents", outcomes.Sum(o => o.False) / (double)outcomes.Length, "a drill");
    }

    private void WriteScores(string name, Belief[] beliefs)
    {
        if (beliefs.Length == 0)
        {
            return;
        }

        Figures.Write($"{name}: beliefs", beliefs.Length, "");
        Write("exact", Scores.Exact, "share");
        Write("near", Scores.Near, "share");
        Write("top 3", Scores.Top3, "share");
        Write("held of the leading", Scores.Held, "probability");
        Write("ECE", b => Reliability.Error(b, options.Bins), "probability");
        Write("Brier", Scores.Brier, "squared probability");
        Write("log loss", Scores.LogLoss, "nats");

        void Write(string what, Func<IReadOnlyList<Belief>, double> statistic, string unit)
        {
            var interval = Interval.Of(beliefs, statistic, options.Seed);
            Figures.Write($"{name}: {what}", interval.Value, unit);
            Figures.Write($"{name}: {what}, 5 %", interval.Low, unit);
            Figures.Write($"{name}: {what}, 95 %", interval.High, unit);
        }
    }

    private static void WriteKind(string kind, Belief[] beliefs)
    {
        Figures.Write($"{kind}: beliefs at the end", beliefs.Length, "");
        Figures.Write($"{kind}: exact", Scores.Exact(beliefs), "share");
        Figures.Write($"{kind}: near", Scores.Near(beliefs), "share");
        Figures.Write($"{kind}: held of the leading", Scores.Held(beliefs), "probability");
    }

    private void WriteDiagram(Reliability[] bins)
    {
        for (var i = 0; i < bins.Length; i++)
        {
            Figures.Write($"bin {i + 1}: beliefs", bins[i].Count, "");
            Figures.Write($"bin {i + 1}: held", bins[i].Held, "probability");
            Figures.Write($"bin {i + 1}: right", bins[i].Right, "share");
        }

        if (options.Picture is { } path)
        {
            File.WriteAllText(path, ReliabilityPicture.Draw(bins));
        }
    }
}
