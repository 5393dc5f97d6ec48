using System.Collections.Immutable;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Pages.Places;

/// <summary>The countries whose parts are drawn, and where each part's tile lies.</summary>
public sealed class TileMap
{
    private static readonly ImmutableArray<TileMap> All = [new(NorthAmerica()), new(Germany())];
    private static readonly Dictionary<string, Tile> ByCode = All.SelectMany(m => m.Tiles).ToDictionary(t => t.Code, StringComparer.Ordinal);

    private TileMap(ImmutableArray<Tile> tiles)
    {
        Tiles = tiles;
        Columns = tiles.Max(t => t.Column) + 1;
        Rows = tiles.Max(t => t.Row) + 1;
    }

    /// <summary>North to south, west to east.</summary>
    public ImmutableArray<Tile> Tiles { get; }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>The maps that have a part among these places.</summary>
    public static IEnumerable<TileMap> For(IEnumerable<PlaceRate> places)
    {
        var codes = places.Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        return All.Where(m => m.Tiles.Any(t => codes.Contains(t.Code)));
    }

    /// <summary>Parts of a country by name, for whoever is to name theirs; empty where the country is not drawn.</summary>
    public static IEnumerable<Tile> PartsOf(string country) =>
        ByCode.Values.Where(t => t.Code.StartsWith(country + "-", StringComparison.Ordinal));

    /// <summary>A country's or a part's name; its code where we have no name for it.</summary>
    public static string NameOf(string code, Language language)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(language);
        return ByCode.TryGetValue(code, out var tile) ? language.Say(tile.English, tile.German)
            : code.Length == 2 ? CountryNames.Of(code, language)
            : $"{code} ({CountryNames.Of(code[..2], language)})";
    }

    private static ImmutableArray<Tile> NorthAmerica() =>
    [
        At("CA-YT", "Yukon", 0, 0), At("CA-NT", "Northwest Territories", "Nordwest-Territorien", 1, 0), At("CA-NU", "Nunavut", 2, 0), At("CA-NL", "Newfoundland and Labrador", "Neufundland und Labrador", 11, 0),
        At("CA-BC", "British Columbia", 0, 1), At("CA-AB", "Alberta", 1, 1), At("CA-SK", "Saskatchewan", 2, 1), At("CA-MB", "Manitoba", 3, 1), At("CA-ON", "Ontario", 7, 1), At("CA-QC", "Quebec", "Québec", 8, 1),
        At("CA-NB", "New Brunswick", 9, 1), At("CA-NS", "Nova Scotia", 10, 1), At("CA-PE", "Prince Edward Island", 11, 1),
        At("US-AK", "Alaska", 0, 2), At("US-ME", "Maine", 11, 2),
        At("US-VT", "Vermont", 10, 3), At("US-NH", "New Hampshire", 11, 3),
        At("US-WA", "Washington", 1, 4), At("US-ID", "Idaho", 2, 4), At("US-MT", "Montana", 3, 4), At("US-ND", "North Dakota", 4, 4), At("US-MN", "Minnesota", 5, 4), At("US-IL", "Illinois", 6, 4), At("US-WI", "Wisconsin", 7, 4),
        At("US-MI", "Michigan", 8, 4), At("US-NY", "New York", 9, 4), At("US-RI", "Rhode Island", 10, 4), At("US-MA", "Massachusetts", 11, 4),
        At("US-OR", "Oregon", 1, 5), At("US-NV", "Nevada", 2, 5), At("US-WY", "Wyoming", 3, 5), At("US-SD", "South Dakota", 4, 5), At("US-IA", "Iowa", 5, 5), At("US-IN", "Indiana", 6, 5), At("US-OH", "Ohio", 7, 5),
        At("US-PA", "Pennsylvania", 8, 5), At("US-NJ", "New Jersey", 9, 5), At("US-CT", "Connecticut", 10, 5),
        At("US-CA", "California", "Kalifornien", 1, 6), At("US-UT", "Utah", 2, 6), At("US-CO", "Colorado", 3, 6), At("US-NE", "Nebraska", 4, 6), At("US-MO", "Missouri", 5, 6), At("US-KY", "Kentucky", 6, 6),
        At("US-WV", "West Virginia", 7, 6), At("US-VA", "Virginia", 8, 6), At("US-MD", "Maryland", 9, 6), At("US-DE", "Delaware", 10, 6),
        At("US-AZ", "Arizona", 2, 7), At("US-NM", "New Mexico", 3, 7), At("US-KS", "Kansas", 4, 7), At("US-AR", "Arkansas", 5, 7), At("US-TN", "Tennessee", 6, 7), At("US-NC", "North Carolina", 7, 7),
        At("US-SC", "South Carolina", 8, 7), At("US-DC", "District of Columbia", 9, 7),
        At("US-OK", "Oklahoma", 4, 8), At("US-LA", "Louisiana", 5, 8), At("US-MS", "Mississippi", 6, 8), At("US-AL", "Alabama", 7, 8), At("US-GA", "Georgia", 8, 8),
        At("US-HI", "Hawaii", 0, 9), At("US-TX", "Texas", 4, 9), At("US-FL", "Florida", 9, 9),
    ];

    private static ImmutableArray<Tile> Germany() =>
    [
        At("DE-SH", "Schleswig-Holstein", 2, 0),
        At("DE-HB", "Bremen", 1, 1), At("DE-HH", "Hamburg", 2, 1), At("DE-MV", "Mecklenburg-Vorpommern", 3, 1),
        At("DE-NW", "North Rhine-Westphalia", "Nordrhein-Westfalen", 0, 2), At("DE-NI", "Lower Saxony", "Niedersachsen", 1, 2), At("DE-ST", "Saxony-Anhalt", "Sachsen-Anhalt", 2, 2),
        At("DE-BE", "Berlin", 3, 2), At("DE-BB", "Brandenburg", 4, 2),
        At("DE-RP", "Rhineland-Palatinate", "Rheinland-Pfalz", 0, 3), At("DE-HE", "Hesse", "Hessen", 1, 3), At("DE-TH", "Thuringia", "Thüringen", 2, 3), At("DE-SN", "Saxony", "Sachsen", 3, 3),
        At("DE-SL", "Saarland", 0, 4), At("DE-BW", "Baden-Württemberg", 1, 4), At("DE-BY", "Bavaria", "Bayern", 2, 4),
    ];

    private static Tile At(string code, string name, int column, int row) => new(code, name, name, column, row);

    private static Tile At(string code, string english, string german, int column, int row) => new(code, english, german, column, row);
}
