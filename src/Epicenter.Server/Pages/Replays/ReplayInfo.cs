using System.Collections.Immutable;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Pages.Replays;

/// <summary>A documented outage that can be played.</summary>
/// <param name="Id">As in the address.</param>
/// <param name="Titles">By language code; English at least.</param>
/// <param name="Summaries">What happened, by language code; English at least.</param>
/// <param name="Zone">The clock of those who lived through it.</param>
/// <param name="From">First moment worth showing.</param>
/// <param name="To">Last moment worth showing.</param>
/// <param name="Sources">What the reconstruction rests on: addresses or citations.</param>
public sealed record ReplayInfo(
    string Id,
    ImmutableDictionary<string, string> Titles,
    ImmutableDictionary<string, string> Summaries,
    TimeZoneInfo Zone,
    DateTimeOffset From,
    DateTimeOffset To,
    ImmutableArray<string> Sources)
{
    public string Title(Language language) => In(Titles, language);

    public string Summary(Language language) => In(Summaries, language);

    private static string In(ImmutableDictionary<string, string> texts, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return texts.GetValueOrDefault(language.Code) ?? texts.GetValueOrDefault(Language.English.Code) ?? "";
    }
}
