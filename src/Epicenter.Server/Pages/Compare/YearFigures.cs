using Epicenter.Server.Compare;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Pages.Compare;

/// <summary>A year's figures in words, in the order of <see cref="Names"/>.</summary>
public static class YearFigures
{
    public static IReadOnlyList<string> Names(Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var c = words.Compare;
        return [c.Incidents, c.Down, c.Strongest, c.Lost, c.UntilNoticed, c.AheadOfProvider, c.SaidSomething];
    }

    public static IReadOnlyList<string> Of(YearRecord year, Language language)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(language);
        var words = Words.In(language);
        return
        [
            language.Number(year.Incidents.Count),
            language.Duration(year.Down),
            year.Strongest is { } strongest ? words.Magnitude.Value(strongest) : "–",
            year.PersonMinutes > 0 ? words.Magnitude.PersonMinutes(year.PersonMinutes) : "–",
            year.UntilNoticed is { } noticed ? language.Duration(noticed) : "–",
            year.AheadOfProvider switch
            {
                null => "–",
                { } lead when lead < TimeSpan.Zero => words.Compare.Behind(language.Duration(-lead)),
                { } lead => language.Duration(lead),
            },
            year.Incidents.Count == 0 ? "–" : words.Compare.Of(language.Number(year.WithNotice), language.Number(year.Incidents.Count)),
        ];
    }
}
