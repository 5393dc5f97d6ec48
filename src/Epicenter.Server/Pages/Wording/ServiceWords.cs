namespace Epicenter.Server.Pages.Wording;

/// <summary>The page of one service.</summary>
public sealed class ServiceWords(Language language)
{
    public string ProbablyBecause(string adverb) => language.Say($"It is {adverb} because of", $"Die Ursache ist {adverb}");

    public string Percentage(string percent) => language.Say($"({percent} sure).", $"(zu {percent} sicher).");

    public string CauseUnknown => language.Say("Why, we don’t know.", "Warum, wissen wir nicht.");

    public string CauseIsItself => language.Say("Nothing that it stands on seems to be the cause.", "Nichts, worauf er steht, scheint die Ursache zu sein.");

    public string Reasons(int services) => language.Count(
        services,
        ("What speaks for that and against it", "What speaks for that and against it, and the {0} services hit"),
        ("Was dafür und dagegen spricht", "Was dafür und dagegen spricht, und die {0} betroffenen Dienste"));

    public string Spans => language.Say("How far back", "Wie weit zurück");

    public string Span(string name) => name switch
    {
        "7d" => language.Say("7 days", "7 Tage"),
        "90d" => language.Say("90 days", "90 Tage"),
        _ => language.Say("24 hours", "24 Stunden"),
    };

    public string ChartAside(string span, string zone) => span switch
    {
        "7d" => language.Say(
            "an hour; the band lies about the median of the same hour in the four weeks before, not about the baseline that decides; UTC",
            "in einer Stunde; das Band liegt um den Median derselben Stunde der vier Wochen zuvor, nicht um das Übliche, nach dem entschieden wird; UTC"),
        "90d" => language.Say(
            "a day; the band lies about the median of the same weekday in the four weeks before, not about the baseline that decides; UTC",
            "an einem Tag; das Band liegt um den Median desselben Wochentags der vier Wochen zuvor, nicht um das Übliche, nach dem entschieden wird; UTC"),
        _ => language.Say($"in five minutes; the band is what is usual at this hour; {zone}", $"in fünf Minuten; das Band zeigt das Übliche zu dieser Stunde; {zone}"),
    };

    public string DaysTitle => language.Say("The last 90 days", "Die letzten 90 Tage");

    public string DaysSummary(int count, int watched) => watched == 0
        ? language.Say("nothing known yet", "noch nichts bekannt")
        : language.Say(
            $"{(count == 0 ? "no day" : count == 1 ? "one day" : $"{language.Number(count)} days")} with an incident, of {language.Number(watched)} that we watched",
            $"{(count == 0 ? "kein Tag" : count == 1 ? "ein Tag" : $"{language.Number(count)} Tage")} mit Störung, von {language.Number(watched)} beobachteten");

    public string Today => language.Say("today", "heute");

    public string Day => language.Say("Day", "Tag");

    public string HitFor => language.Say("Hit for", "Betroffen");

    public string NotWatched => language.Say("not watched", "nicht beobachtet");

    public string NoIncident => language.Say("no incident", "keine Störung");

    public string ComplaintsTitle => language.Say("What people complain of", "Worüber geklagt wird");

    public string LastDay(long reports) => language.Count(
        (int)reports, ("one report of the last 24 hours", "{0} reports of the last 24 hours"), ("eine Meldung der letzten 24 Stunden", "{0} Meldungen der letzten 24 Stunden"));

    public string NoComplaints => language.Say("Nobody has said what fails.", "Niemand hat gesagt, was nicht geht.");

    public string WhereTitle => language.Say("Where it is reported", "Wo es gemeldet wird");

    public string Share => language.Say("Share", "Anteil");

    public string UsualShare => language.Say("Usual", "Üblich");

    public string Snippets => language.Say("Show its state on your own page", "Den Zustand auf der eigenen Seite zeigen");

    public string Badge => language.Say("A badge", "Ein Abzeichen");

    public string Embed => language.Say("A frame that keeps itself up to date", "Ein Rahmen, der sich selbst aktualisiert");

    /// <summary>What a chart's cursor reads; the script puts the number in place of <c>#</c>.</summary>
    public string ReadReports => language.Say("reports: #", "Meldungen: #");

    /// <inheritdoc cref="ReadReports"/>
    public string ReadUsual => language.Say("usual: #", "üblich: #");
}
