namespace Epicenter.Server.Pages.Places;

/// <summary>How much more than usual comes from a place.</summary>
/// <param name="Code">ISO 3166-1 or 3166-2.</param>
/// <param name="Rate">Reports of about the last hour against the usual; null where too little is known of the place.</param>
public sealed record PlaceRate(string Code, double? Rate)
{
    /// <summary>From this rate on a place stands out.</summary>
    public const double Raised = 1.5;

    /// <summary>Where the shades part, by roughly equal factors.</summary>
    public const double Second = 3;

    /// <inheritdoc cref="Second"/>
    public const double Third = 10;

    /// <inheritdoc cref="Second"/>
    public const double Fourth = 50;

    /// <summary>Whether it is a part of a country.</summary>
    public bool IsPart => Code.Length > 2;

    /// <summary>The shade that stands for the rate: 0 is the usual, 4 the most.</summary>
    public int Shade => Rate switch
    {
        null or < Raised => 0,
        < Second => 1,
        < Third => 2,
        < Fourth => 3,
        _ => 4,
    };
}
