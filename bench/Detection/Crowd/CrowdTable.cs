using System.Globalization;
using Epicenter.Bench.Detection.Contenders;
using Epicenter.Bench.Detection.Reporting;

namespace Epicenter.Bench.Detection.Crowd;

/// <summary>The contenders' scores at one limit, first on the events that their parameters were searched on, then on events held out.</summary>
internal sealed class CrowdTable(double limit)
{
    private readonly MarkdownTable _lines = new(
        "detector",
        "ahead",
        "level",
        "behind",
        "missed",
        "open already",
        "false in 100 h",
        "held out: ahead / level / behind / lost / false",
        "chosen");

    public void Add(string name, Choice choice)
    {
        var score = choice.Score;
        _lines.Add(
            name,
            score.Ahead,
            score.Level,
            score.Behind,
            score.Missed,
            score.OpenAlready,
            Rate(score),
            HeldOut(choice.HeldOut),
            choice.Detector.Settings);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"At most {limit} false openings in 100 hours:\n\n{_lines}");

    private static string HeldOut(CrowdScore? score) =>
        score is null ? "–" : $"{score.Ahead} / {score.Level} / {score.Behind} / {score.Lost} / {Rate(score)}";

    private static string Rate(CrowdScore score) => score.FalsePer100Hours.ToString("F1", CultureInfo.InvariantCulture);
}
