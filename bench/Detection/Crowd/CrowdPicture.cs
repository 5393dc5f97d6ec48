using System.Globalization;
using Epicenter.Bench.Detection.Reporting;

namespace Epicenter.Bench.Detection.Crowd;

/// <summary>How many problems each detector opened ahead of their declaration, level with it, behind it or not at all: a bar each.</summary>
internal static class CrowdPicture
{
    private const int Width = 740;
    private const int Left = 284;
    private const int Right = 64;
    private const int Top = 34;
    private const int Row = 26;

    public static string Draw(IReadOnlyList<(string Name, CrowdScore Score)> scores, double limit)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"Problems opened ahead of Downdetector's declaration, level with it, behind it or lost, at most {limit} false openings in 100 hours");
        var drawing = new Drawing(Width, Top + (Row * scores.Count) + 8, title);
        Legend(drawing);
        for (var i = 0; i < scores.Count; i++)
        {
            var (name, score) = scores[i];
            var (y, x) = (Top + (Row * i), (double)Left);
            drawing.Text("end", Left - 10, y + 14, name);
            foreach (var (style, what, events) in Parts(score))
            {
                var width = events * (Width - Left - Right) / (double)Events(score);
                drawing.Box(style, x, y, width - 1, Row - 8, $"{name}: {events} {what}");
                x += width;
            }

            drawing.Text("", x + 6, y + 14, string.Create(CultureInfo.InvariantCulture, $"{score.FalsePer100Hours:0.0} false"));
        }

        return drawing.ToString();
    }

    private static void Legend(Drawing drawing)
    {
        var x = (double)Left;
        foreach (var (style, what, _) in Parts(new CrowdScore(0, 0, 0, 0, 0, 0)))
        {
            drawing.Box(style, x, 6, 10, 10).Text("", x + 15, 16, what);
            x += 90;
        }
    }

    private static (string Style, string What, int Events)[] Parts(CrowdScore score) =>
        [("blue", "ahead", score.Ahead), ("pale", "level", score.Level), ("amber", "behind", score.Behind), ("red", "lost", score.Lost)];

    private static int Events(CrowdScore score) => score.Ahead + score.Level + score.Behind + score.Lost;
}
