namespace Epicenter.Server.Pages.Epicentre;

/// <summary>A circle of the picture that stands for a service or a suspect.</summary>
/// <param name="Tied">Whether it stands on the cause; a line says so.</param>
public sealed record Disc(string Id, string Name, DiscKind Kind, double X, double Y, double Radius, bool Tied, int Number = 0)
{
    public Box Bounds => new(X - Radius, Y - Radius, X + Radius, Y + Radius);
}
