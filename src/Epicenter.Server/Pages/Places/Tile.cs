namespace Epicenter.Server.Pages.Places;

/// <summary>A part of a country on a tile map: all of one size, so that small ones count.</summary>
/// <param name="Code">ISO 3166-2.</param>
public sealed record Tile(string Code, string English, string German, int Column, int Row)
{
    /// <summary>Without its country.</summary>
    public string Letters => Code[3..];
}
