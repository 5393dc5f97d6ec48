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
/// <param name="IsReconstruction">Whether the reports were made up from published figures; pages say so.</param>
/// <param name="History">What is known today, by time.</param>
public sealed record ReplayInfo(
    string Id,
    ImmutableDictionary<string, string> Titles,
    ImmutableDictionary<string, string> Summaries,
    TimeZoneInfo Zone,
    DateTimeOffset From,
    DateTimeOffset To,
    bool IsReconstruction,
    ImmutableArray<ReplayEvent> History)
{
    public string Title(Language language) => In(Titles, language);

    public string Summary(Language language) => In(Summaries, language);

    /// <summary>The text in the language, or else in English.</summary>
    public static string In(ImmutableDictionary<string, string> texts, Language language)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(language);
        return texts.GetValueOrDefault(language.Code) ?? texts.GetValueOrDefault(Language.English.Code) ?? "";
    }
}
