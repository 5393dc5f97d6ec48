namespace Epicenter.Core.Catalog;

/// <summary>Where something is written.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
public readonly record struct Place(string File, int Line, int Column)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
