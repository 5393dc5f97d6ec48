using System.Collections.Frozen;
using System.Globalization;

namespace Epicenter.Server.Pages.Wording;

/// <summary>Names of countries. The runtime knows the English ones, but remembers any other language's only for whoever asks first.</summary>
public static class CountryNames
{
    private static readonly FrozenDictionary<string, string> German = new Dictionary<string, string>
    {
        ["AE"] = "Vereinigte Arabische Emirate",
        ["AR"] = "Argentinien",
        ["AT"] = "Österreich",
        ["AU"] = "Australien",
        ["BD"] = "Bangladesch",
        ["BE"] = "Belgien",
        ["BG"] = "Bulgarien",
        ["BO"] = "Bolivien",
        ["BR"] = "Brasilien",
        ["CA"] = "Kanada",
        ["CH"] = "Schweiz",
        ["CL"] = "Chile",
        ["CN"] = "China",
        ["CO"] = "Kolumbien",
        ["CR"] = "Costa Rica",
        ["CY"] = "Zypern",
        ["CZ"] = "Tschechien",
        ["DE"] = "Deutschland",
        ["DK"] = "Dänemark",
        ["DO"] = "Dominikanische Republik",
        ["DZ"] = "Algerien",
        ["EC"] = "Ecuador",
        ["EE"] = "Estland",
        ["EG"] = "Ägypten",
        ["ES"] = "Spanien",
        ["FI"] = "Finnland",
        ["FR"] = "Frankreich",
        ["GB"] = "Großbritannien",
        ["GR"] = "Griechenland",
        ["GT"] = "Guatemala",
        ["HK"] = "Hongkong",
        ["HR"] = "Kroatien",
        ["HU"] = "Ungarn",
        ["ID"] = "Indonesien",
        ["IE"] = "Irland",
        ["IL"] = "Israel",
        ["IN"] = "Indien",
        ["IS"] = "Island",
        ["IT"] = "Italien",
        ["JP"] = "Japan",
        ["KE"] = "Kenia",
        ["KR"] = "Südkorea",
        ["LI"] = "Liechtenstein",
        ["LT"] = "Litauen",
        ["LU"] = "Luxemburg",
        ["LV"] = "Lettland",
        ["MA"] = "Marokko",
        ["MT"] = "Malta",
        ["MX"] = "Mexiko",
        ["MY"] = "Malaysia",
        ["NG"] = "Nigeria",
        ["NL"] = "Niederlande",
        ["NO"] = "Norwegen",
        ["NZ"] = "Neuseeland",
        ["PA"] = "Panama",
        ["PE"] = "Peru",
        ["PH"] = "Philippinen",
        ["PK"] = "Pakistan",
        ["PL"] = "Polen",
        ["PR"] = "Puerto Rico",
        ["PT"] = "Portugal",
        ["PY"] = "Paraguay",
        ["RO"] = "Rumänien",
        ["RS"] = "Serbien",
        ["RU"] = "Russland",
        ["SA"] = "Saudi-Arabien",
        ["SE"] = "Schweden",
        ["SG"] = "Singapur",
        ["SI"] = "Slowenien",
        ["SK"] = "Slowakei",
        ["TH"] = "Thailand",
        ["TR"] = "Türkei",
        ["TW"] = "Taiwan",
        ["UA"] = "Ukraine",
        ["US"] = "USA",
        ["UY"] = "Uruguay",
        ["VE"] = "Venezuela",
        ["VN"] = "Vietnam",
        ["ZA"] = "Südafrika",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name; in English where we have no other, and the code itself where it is not a country's.</summary>
    public static string Of(string code, Language language) =>
        language == Language.German && German.TryGetValue(code, out var name) ? name : English(code);

    private static string English(string code)
    {
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
