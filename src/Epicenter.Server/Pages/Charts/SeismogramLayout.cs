using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Epicenter.Core.Detection;

namespace Epicenter.Server.Pages.Charts;

/// <summary>Works out a chart of reports against what is usual. Pure.</summary>
/// <remarks>
/// Lines are drawn in a box of <see cref="BoxWidth"/> by <see cref="BoxHeight"/> that is stretched to whatever width the page has; texts are placed in percent, so that they
/// keep their size on a phone. Since nobody knows how wide the page is, no two annotations share a row.
/// </remarks>
public sealed record SeismogramLayout(
    string Line,
    string Band,
    double Top,
    ImmutableArray<PlacedAnnotation> Annotations,
    ImmutableArray<PlacedSpell> Spells,
    ImmutableArray<Tick> Ticks)
{
    public const double BoxWidth = 1000;
    public const double BoxHeight = 100;

    private const int MostTicks = 6;
    private const double TickMargin = 5;
    private static readonly int[] TickMinutes = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2 * 1440, 7 * 1440, 14 * 1440, 28 * 1440];

    /// <param name="spells">When there was an incident; drawn behind the line.</param>
    public static SeismogramLayout? Of(ImmutableArray<SeriesPoint> series, IEnumerable<Annotation> annotations, TimeZoneInfo zone, IEnumerable<Spell>? spells = null)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(zone);
        if (series.Length < 2)
        {
            return null;
        }

        var bin = series[1].At - series[0].At;
        var (from, to) = (series[0].At, series[^1].At + bin);
        var top = Ceiling(series.Max(p => p.High > p.Reports ? p.High : p.Reports));
        double X(DateTimeOffset at) => (at - from) / (to - from);
        double Middle(SeriesPoint p) => X(p.At + (bin / 2)) * BoxWidth;
        double Y(double value) => BoxHeight * (1 - (value / top));

        var line = Path(series.Select(p => (Middle(p), p.IsWatched ? Y(p.Reports) : double.NaN)));
        SeriesPoint[] known = [.. series.Where(p => !double.IsNaN(p.Expected))];
        var band = known.Length == 0 ? "" : Path(known.Select(p => (Middle(p), Y(p.High))).Concat(known.Reverse().Select(p => (Middle(p), Y(p.Low))))) + "Z";
        return new SeismogramLayout(line, band, top, Place(annotations, X), Place(spells ?? [], X), TicksOf(from, to, zone, X));
    }

    /// <summary>A line through points, to two decimals; it breaks off where a height is not a number, and a point between two breaks is a dot.</summary>
    public static string Path(IEnumerable<(double X, double Y)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var path = new StringBuilder();
        var drawn = 0;
        foreach (var (x, y) in points.Append((0, double.NaN)))
        {
            if (double.IsNaN(y))
            {
                path.Append(drawn == 1 ? "h0" : "");
                drawn = 0;
                continue;
            }

            path.Append(CultureInfo.InvariantCulture, $"{(drawn == 0 ? 'M' : 'L')}{x:0.##} {y:0.##}");
            drawn++;
        }

        return path.ToString();
    }

    private static ImmutableArray<PlacedSpell> Place(IEnumerable<Spell> spells, Func<DateTimeOffset, double> x) =>
    [
        .. spells.Select(s => (From: Math.Max(0, x(s.From)), To: Math.Min(1, x(s.To)))).Where(s => s.From < s.To).Select(s => new PlacedSpell(s.From * 100, (s.To - s.From) * 100)),
    ];

    // Texts to the right of a line go down like stairs, those to its left go up: so few lines run through another's text.
    private static ImmutableArray<PlacedAnnotation> Place(IEnumerable<Annotation> annotations, Func<DateTimeOffset, double> x)
    {
        var inside = annotations.Where(a => x(a.At) is >= 0 and <= 1).OrderBy(a => a.At).ToArray();
        var right = inside.Where(a => x(a.At) <= 0.5).ToArray();
        var left = inside.Where(a => x(a.At) > 0.5).Reverse().ToArray();
        return
        [
            .. left.Select((a, i) => new PlacedAnnotation(a, x(a.At) * 100, i, true)),
            .. right.Select((a, i) => new PlacedAnnotation(a, x(a.At) * 100, left.Length + i, false)),
        ];
    }

    private static ImmutableArray<Tick> TicksOf(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone, Func<DateTimeOffset, double> x)
    {
        var step = TimeSpan.FromMinutes(TickMinutes.FirstOrDefault(m => (to - from).TotalMinutes / m <= MostTicks, TickMinutes[^1]));
        var local = TimeZoneInfo.ConvertTime(from, zone);
        var first = local.Date + (step * Math.Ceiling(local.TimeOfDay / step));
        var ticks = ImmutableArray.CreateBuilder<Tick>();
        for (var at = new DateTimeOffset(first, local.Offset); at <= to; at += step)
        {
            if (x(at) * 100 is > TickMargin and < 100 - TickMargin and var percent)
            {
                ticks.Add(new Tick(at, percent));
            }
        }

        return ticks.ToImmutable();
    }

    // 1, 2 or 5 times a power of ten, and never a chart of nothing.
    private static double Ceiling(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 4))));
        return new[] { 1, 1.5, 2, 3, 4, 5, 6, 8, 10 }.Select(f => f * power).First(c => c >= value * 1.02 || c >= 10 * power);
    }
}
