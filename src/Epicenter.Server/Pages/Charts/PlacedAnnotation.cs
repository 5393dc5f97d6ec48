namespace Epicenter.Server.Pages.Charts;

/// <summary>An annotation with its place.</summary>
/// <param name="Percent">From the left edge.</param>
/// <param name="Row">Each has a row of its own, from the top.</param>
/// <param name="ToTheLeft">Whether the text ends at the line rather than starting there.</param>
public sealed record PlacedAnnotation(Annotation Annotation, double Percent, int Row, bool ToTheLeft);
