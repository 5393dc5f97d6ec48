using System.Globalization;
using Epicenter.Bench.Detection.Contenders;
using Epicenter.Bench.Detection.Reporting;

namespace Epicenter.Bench.Detection.Crowd;

/// <summary>Compares every contender in the field on real crowd counts, each with the best parameters that a search finds.</summary>
internal sealed class CrowdBench(IReadOnlyList<CountSeries> series)
{
    private static readonly double[] s_limits = [4, 10];

    private readonly CrowdTable[] _tables = [.. s_limits.Select(l => new CrowdTable(l))];

    /// <summary>Writes every contender's figures.</summary>
    /// <param name="picture">File for a picture of the figures at the stricter limit; null for none.</param>
    public void Run(bool hasTables, string? picture)
    {
        var drawn = new List<(string, CrowdScore)>();
        foreach (var contender in Field.All)
        {
            var best = Search(contender);
            if (best[0] is { } strict)
            {
                drawn.Add((contender.Name, strict.Score));
            }

            for (var i = 0; i < best.Length; i++)
            {
                if (best[i] is { } choice)
                {
                    Foresight.Refuse(contender.Name, choice.Detector, series);
                    Write($"{contender.Name} at {Text(s_limits[i])}", s_limits[i], choice.Score);
                    _tables[i].Add(contender.Name, choice);
                }
            }
        }

        foreach (var table in hasTables ? _tables : [])
        {
            Figures.Say($"{table}\n");
        }

        if (picture is not null)
        {
            File.WriteAllText(picture, CrowdPicture.Draw(drawn, s_limits[0]));
        }
    }

    /// <summary>Writes what one contender, chosen at the stricter limit, opened.</summary>
    /// <exception cref="ArgumentException">Nobody has that name, or it cannot keep to the limit.</exception>
    public void Export(string name, string path)
    {
        var contender = Field.All.FirstOrDefault(c => c.Name == name)
            ?? throw new ArgumentException($"Nobody is called {name}: {string.Join(", ", Field.All.Select(c => c.Name))}.");
        var choice = Search(contender)[0] ?? throw new ArgumentException($"{name} does not keep to the limit.");
        OpeningsFile.Write(path, choice.Detector, series);
        Write($"{name} at {Text(s_limits[0])}", s_limits[0], choice.Score);
    }

    private Choice?[] Search(IContender contender)
    {
        Figures.Say($"Searching {contender.Name} …");
        return ParameterSearch.Best(contender, series, s_limits);
    }

    private void Write(string name, double limit, CrowdScore score)
    {
        (string What, int Value)[] events =
        [
            ("ahead", score.Ahead),
            ("level", score.Level),
            ("behind", score.Behind),
            ("missed", score.Missed),
            ("open already", score.OpenAlready),
        ];
        foreach (var (what, value) in events)
        {
            Figures.Write($"{name}: {what}", value, "events", "all events", series.Count);
        }

        Figures.Write($"{name}: false openings", score.FalsePer100Hours, "1/100 h", "the limit", limit);
    }

    private static string Text(double limit) => limit.ToString(CultureInfo.InvariantCulture);
}
