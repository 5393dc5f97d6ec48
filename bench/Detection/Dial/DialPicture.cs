using System.Globalization;
using Epicenter.Bench.Detection.Reporting;

namespace Epicenter.Bench.Detection.Dial;

/// <summary>The dial's readings: what was asked for as a dashed line, what was measured as dots with their intervals.</summary>
internal static class DialPicture
{
    private const int Width = 680;
    private const int Height = 360;
    private const int Left = 56;
    private const int Top = 44;
    private const int Bottom = 44;
    private const double Least = 0.02;
    private const double Most = 20;

    /// <summary>Asked and measured may differ by this factor either way.</summary>
    private const double Allowed = 1.5;

    private static readonly string[] s_colours = ["blue", "amber", "green", "red"];
    private static readonly double[] s_ticks = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20];

    public static string Draw(IReadOnlyList<DialReading> readings)
    {
        var drawing = new Drawing(Width, Height, "False openings a year and service: asked for, and measured on four kinds of made-up quiet traffic");
        foreach (var tick in s_ticks)
        {
            drawing.Line("rule", Left, Y(tick), Width, Y(tick)).Text("end", Left - 8, Y(tick) + 4, Text(tick));
        }

        string[] families = [.. readings.Select(r => r.Family).Distinct(StringComparer.Ordinal)];
        for (var family = 0; family < families.Length; family++)
        {
            var x = Left + (family * 150);
            drawing.Dot(Colour(family), x + 4, 12, families[family]).Text("", x + 14, 16, families[family]);
        }

        double[] dials = [.. readings.Select(r => r.Dial).Distinct().Order()];
        var step = (Width - Left) / (double)dials.Length;
        for (var dial = 0; dial < dials.Length; dial++)
        {
            var (x, asked) = (Left + (dial * step), dials[dial]);
            drawing.Box("band", x + 10, Y(asked * Allowed), step - 20, Y(asked / Allowed) - Y(asked * Allowed))
                .Line("asked", x + 10, Y(asked), x + step - 10, Y(asked))
                .Text("middle", x + (step / 2), Height - Bottom + 20, $"asked: {Text(asked)}");
            foreach (var reading in readings.Where(r => r.Dial == asked))
            {
                var family = Array.IndexOf(families, reading.Family);
                Mark(drawing, reading, x + (step * (family + 1) / (families.Length + 1)), Colour(family));
            }
        }

        return drawing.Text("", Left, Top - 12, "openings a year and service").ToString();
    }

    private static void Mark(Drawing drawing, DialReading reading, double x, string colour) => drawing
        .Line($"{colour} line", x, Y(reading.Plausible.Low), x, Y(reading.Plausible.High))
        .Dot(colour, x, Y(reading.Measured), $"{reading.Family}, asked {Text(reading.Dial)}: {Text(reading.Measured)}, {Text(reading.Plausible.Low)} to {Text(reading.Plausible.High)}");

    private static string Colour(int family) => s_colours[family % s_colours.Length];

    // Logarithmic: half as many and twice as many are equally far off.
    private static double Y(double rate) =>
        Top + ((Height - Top - Bottom) * (1 - (Math.Log(Math.Clamp(rate, Least, Most) / Least) / Math.Log(Most / Least))));

    private static string Text(double value) => value.ToString("G3", CultureInfo.InvariantCulture);
}
