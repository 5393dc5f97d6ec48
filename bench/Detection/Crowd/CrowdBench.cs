using System.Globalization;
using Epicenter.Bench.Detection.Contenders;
using Epicenter.Bench.Detection.Reporting;

namespace Epicenter.Bench.Detection.Crowd;

/// <summary>Compares every contender in the field on real crowd counts, each with the best parameters that a search finds.</summary>
internal static class CrowdBench
{
    private static readonly double[] s_limits = [4, 10];

    /// <param name="export">Name of a contender whose openings are written, and the file; null for none.</param>
    public static void Run(IReadOnlyList<CountSeries> series, bool hasTable, (string Name, string Path)? export)
    {
        var tables = s_limits.Select(_ => new MarkdownTable("detector", "ahead", "level", "behind", "missed", "open already", "false in 100 h", "chosen")).ToArray();
        foreach (var contender in Field.All.Where(c => export is not { } e || c.Name == e.Name))
        {
            var best = ParameterSearch.Best(contender, series, s_limits);
            for (var i = 0; i < best.Length; i++)
            {
                if (best[i] is { } choice)
                {
                    Foresight.Refuse(contender.Name, choice.Detector, series);
                    Write(contender.Name, s_limits[i], choice.Score, series.Count);
                    Add(tables[i], contender.Name, choice);
                    Figures.Say($"{contender.Name}, at most {s_limits[i]} false in 100 h: {choice.Detector.Settings}");
                }
                else
                {
                    Figures.Say($"{contender.Name} cannot keep to {s_limits[i]} false in 100 h.");
                }
            }

            if (export is { } file && best[0] is { } exported)
            {
                OpeningsFile.Write(file.Path, exported.Detector, series);
            }
        }

        if (hasTable)
        {
            Array.ForEach(tables, t => Figures.Say($"\n{t}"));
        }
    }

    private static void Write(string name, double limit, CrowdScore score, int events)
    {
        (string What, double Value)[] figures =
        [
            ("ahead", score.Ahead), ("level", score.Level), ("behind", score.Behind), ("missed", score.Missed), ("open already", score.OpenAlready),
        ];
        foreach (var (what, value) in figures)
        {
            Figures.Write(new Figure(string.Create(CultureInfo.InvariantCulture, $"{name} at {limit}: {what}"), value, "events", $"all {events}", value / events));
        }

        Figures.Write(new Figure(
            string.Create(CultureInfo.InvariantCulture, $"{name} at {limit}: false"), score.FalsePer100Hours, "1/100 h", $"the limit", score.FalsePer100Hours / limit));
    }

    private static void Add(MarkdownTable table, string name, Choice choice)
    {
        var score = choice.Score;
        table.Add(name, score.Ahead, score.Level, score.Behind, score.Missed, score.OpenAlready, Math.Round(score.FalsePer100Hours, 1), choice.Detector.Settings);
    }
}
