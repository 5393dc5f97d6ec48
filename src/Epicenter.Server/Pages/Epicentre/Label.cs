using System.Collections.Immutable;

namespace Epicenter.Server.Pages.Epicentre;

/// <summary>A name beside the rings, with a line that leads to its circle.</summary>
/// <param name="Lines">The name in one line or two, cut where that isn't enough; the whole name stays on <paramref name="Disc"/>.</param>
/// <param name="X">Where the text is anchored: its right end on the left side, its left end on the right.</param>
/// <param name="Y">Middle of the text.</param>
public sealed record Label(Disc Disc, ImmutableArray<string> Lines, double X, double Y, bool IsLeft)
{
    public const double LineHeight = 15;

    public double Height => HeightOf(Lines);

    public Box Bounds
    {
        get
        {
            var width = Lines.Max(TextWidth.Of);
            return new Box(IsLeft ? X - width : X, Y - (Height / 2), IsLeft ? X : X + width, Y + (Height / 2));
        }
    }

    public static double HeightOf(ImmutableArray<string> lines) => lines.Length * LineHeight;

    /// <summary>Middle of a line.</summary>
    public double YOf(int line) => Y + ((line - ((Lines.Length - 1) / 2.0)) * LineHeight);
}
