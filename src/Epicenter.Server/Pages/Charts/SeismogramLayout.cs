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
    ImmutableArray<Tick> Ticks)
{
    public const double BoxWidth = 1000;
    public const double BoxHeight = 100;

    private const int MostTicks = 6;
    private const double TickMargin = 5;
    private static readonly int[] TickMinutes = [15, 30, 60, 120, 180, 360, 720, 1440];

    public static SeismogramLayout? Of(ImmutableArray<SeriesPoint> series, IEnumerable<Annotation> annotations, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(zone);
        if (series.Length < 2)
        {
            return null;
        }

        var bin = series[1].At - series[0].At;
        var (from, to) = (series[0].At, series[^1].At + bin);
        var top = Ceiling(series.Max(p => Math.Max(p.Reports, p.High)));
        double X(DateTimeOffset at) => (at - from) / (to - from);
        double Middle(SeriesPoint p) => X(p.At + (bin / 2)) * BoxWidth;
        double Y(double value) => BoxHeight * (1 - (value / top));

        var line = Path(series.Select(p => (Middle(p), Y(p.Reports))));
        var band = Path(series.Select(p => (Middle(p), Y(p.High))).Concat(series.Reverse().Select(p => (Middle(p), Y(p.Low))))) + "Z";
        return new SeismogramLayout(line, band, top, Place(annotations, X), TicksOf(from, to, zone, X));
    }

    /// <summary>A line through points, to two decimals.</summary>
    public static string Path(IEnumerable<(double X, double Y)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var path = new StringBuilder();
        foreach (var (x, y) in points)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'L')}{x:0.##} {y:0.##}");
        }

        return path.ToString();
    }

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
