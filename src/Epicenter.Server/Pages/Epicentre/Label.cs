namespace Epicenter.Server.Pages.Epicentre;

/// <summary>A name beside the rings, with a line that leads to its circle.</summary>
/// <param name="Text">Cut to the width there is; the whole name stays on <paramref name="Disc"/>.</param>
/// <param name="X">Where the text is anchored: its right end on the left side, its left end on the right.</param>
public sealed record Label(Disc Disc, string Text, double X, double Y, bool IsLeft)
{
    public const double Height = 15;

    public Box Bounds
    {
        get
        {
            var width = TextWidth.Of(Text);
            return new Box(IsLeft ? X - width : X, Y - (Height / 2), IsLeft ? X : X + width, Y + (Height / 2));
        }
    }
}
