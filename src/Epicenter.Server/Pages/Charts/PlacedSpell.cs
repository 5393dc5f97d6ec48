namespace Epicenter.Server.Pages.Charts;

/// <summary>A spell with its place, in percent of the width.</summary>
public readonly record struct PlacedSpell(double Left, double Width);
