using System.Collections.Immutable;

namespace Epicenter.Server.Pages.Epicentre;

/// <summary>Gives everything in the picture its place. Pure: the same subject, the same picture.</summary>
/// <remarks>
/// Circles sit in slots of rings, so that they can't touch; names sit in two columns beside the rings, so that they can't touch either,
/// nor hide a circle. The columns can be cut off where there is no room: what is between them stands for itself.
/// </remarks>
public sealed record EpicentreLayout(ImmutableArray<double> Rings, ImmutableArray<Disc> Discs, ImmutableArray<Label> Labels, int NotDrawn)
{
    public const double Width = 740;
    public const double Height = 430;
    public const double CentreX = Width / 2;
    public const double CentreY = Height / 2;

    /// <summary>Left end of the part without names.</summary>
    public const double CoreLeft = 165;

    /// <summary>Right end of the part without names.</summary>
    public const double CoreRight = Width - CoreLeft;

    private const double RivalRing = 47;
    private const double NearRing = 90;
    private const double NearOverflow = 116;
    private const double FarRing = 152;
    private const double OuterRing = 196;
    private const double LabelMargin = 6;
    private const double LabelGap = 5;
    private const int LabelsASide = 11;
    private const int MostRivals = 5;
    private const double SmallestHit = 3.5;
    private const double LargestHit = 12;

    public static Box Frame { get; } = new(0, 0, Width, Height);

    public static EpicentreLayout Of(EpicentreSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var most = subject.Hit.Select(s => s.Weight).DefaultIfEmpty(1).Max();
        var near = subject.Hit.Where(s => s.Depth == 1).ToArray();
        var far = subject.Hit.Where(s => s.Depth != 1).ToArray();

        var discs = ImmutableArray.CreateBuilder<Disc>();
        discs.Add(new Disc(subject.CauseId, subject.Cause, DiscKind.Cause, CentreX, CentreY, 18, false, 1));
        discs.AddRange(Suspects(subject.Rivals));

        // Two rows for those next to the cause, which are most: on the one where they fit, on both where they don't.
        var inner = near.Length <= Slots(NearOverflow) ? [] : near[..Math.Min(near.Length - 1, Slots(NearRing))];
        discs.AddRange(Ring(inner, NearRing, -0.5, DiscKind.Hit, most));
        discs.AddRange(Ring(near[inner.Length..], NearOverflow, -0.2, DiscKind.Hit, most));
        discs.AddRange(Ring(far, FarRing, -0.35, DiscKind.Hit, most));
        discs.AddRange(Ring([.. subject.Fine], OuterRing, -1.2, DiscKind.Fine, most));

        var drawn = discs.ToImmutable();
        var hit = drawn.Where(d => d.Kind == DiscKind.Hit).ToArray();
        return new EpicentreLayout([RivalRing, (NearRing + NearOverflow) / 2, FarRing, OuterRing], drawn, Name(hit), subject.Hit.Length - hit.Length);
    }

    private static int Slots(double ring) => (int)(2 * Math.PI * ring / ((2 * LargestHit) + 3));

    private static IEnumerable<Disc> Suspects(ImmutableArray<EpicentreSuspect> rivals)
    {
        var shown = rivals.Take(MostRivals).ToArray();
        return shown.Select((rival, i) =>
        {
            var (x, y) = Place(RivalRing, ((i + 0.5) / shown.Length) - 0.25);
            return new Disc(rival.Id, rival.Name, DiscKind.Rival, x, y, 9, false, rival.Number);
        });
    }

    private static IEnumerable<Disc> Ring(EpicentreService[] services, double ring, double turn, DiscKind kind, double most)
    {
        var shown = services.Take(Slots(ring)).ToArray();
        return shown.Select((_, slot) =>
        {
            var service = shown[Scattered(slot, shown.Length)];
            var (x, y) = Place(ring, (slot + 0.5 + turn) / shown.Length);
            var radius = kind == DiscKind.Fine ? 3 : SmallestHit + ((LargestHit - SmallestHit) * Math.Sqrt(Math.Max(0, service.Weight) / Math.Max(most, 1e-9)));
            return new Disc(service.Id, service.Name, kind, x, y, Math.Min(radius, LargestHit), service.Depth > 0);
        });
    }

    // The weightiest would otherwise all sit on one side: a stride without a common divisor deals them around the ring.
    private static int Scattered(int slot, int count)
    {
        var stride = Math.Max(1, (int)(count * 0.618));
        while (Divisor(stride, count) != 1)
        {
            stride++;
        }

        return (int)((long)slot * stride % count);
    }

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);

    private static (double X, double Y) Place(double ring, double turn)
    {
        var angle = 2 * Math.PI * turn;
        return (CentreX + (ring * Math.Cos(angle)), CentreY + (ring * Math.Sin(angle)));
    }

    private static ImmutableArray<Label> Name(Disc[] hit) =>
        [.. Column(hit.Where(d => d.X < CentreX), true), .. Column(hit.Where(d => d.X >= CentreX), false)];

    private static IEnumerable<Label> Column(IEnumerable<Disc> side, bool isLeft)
    {
        var named = side.OrderByDescending(d => d.Radius).ThenBy(d => d.Id, StringComparer.Ordinal).Take(LabelsASide).OrderBy(d => d.Y).ToArray();
        var x = isLeft ? CoreLeft - LabelMargin : CoreRight + LabelMargin;
        ImmutableArray<string>[] lines = [.. named.Select(d => TextWidth.Lines(d.Name, CoreLeft - (2 * LabelMargin)))];
        var middles = Spread([.. named.Select(d => d.Y)], [.. lines.Select(Label.HeightOf)]);
        return named.Select((disc, i) => new Label(disc, lines[i], x, middles[i], isLeft));
    }

    // Push down what stands too close, then push up what fell off the lower edge.
    private static double[] Spread(double[] wanted, double[] heights)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            wanted[i] = Math.Max(wanted[i], i == 0 ? heights[i] : wanted[i - 1] + Apart(i));
        }

        for (var i = wanted.Length - 1; i >= 0; i--)
        {
            wanted[i] = Math.Min(wanted[i], i == wanted.Length - 1 ? Height - heights[i] : wanted[i + 1] - Apart(i + 1));
        }

        return wanted;

        double Apart(int i) => ((heights[i - 1] + heights[i]) / 2) + LabelGap;
    }
}
