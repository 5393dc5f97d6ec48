namespace Epicenter.Server.Pages.Wording;

/// <summary>What charts and the epicentre picture say of themselves.</summary>
public sealed class ChartWords(Language language)
{
    public string Reports => language.Say("Reports", "Meldungen");

    public string ReportsSummary(string peak, string peakAt, string usual) => language.Say(
        $"Reports over time: at most {peak}, at {peakAt}, where {usual} are usual.",
        $"Meldungen im Verlauf: höchstens {peak}, um {peakAt}; üblich wären {usual}.");

    public string ReportsSummaryAlone(string peak, string peakAt) => language.Say(
        $"Reports over time: at most {peak}, at {peakAt}.", $"Meldungen im Verlauf: höchstens {peak}, um {peakAt}.");

    public string Unwatched => language.Say("Where the line breaks off, nobody was watching here.", "Wo die Linie abreißt, wurde hier nicht beobachtet.");

    public string NotWatched => language.Say("not watched", "nicht beobachtet");

    public string Day => language.Say("Day", "Tag");

    public string SeriesGone => language.Say("Its reports are no longer kept by the hour.", "Ihre Meldungen sind nicht mehr nach Stunden aufbewahrt.");

    public string NoSeries => language.Say("No reports have been counted yet.", "Noch wurden keine Meldungen gezählt.");

    public string Begins(string time) => language.Say($"{time} it begins", $"{time} Beginn");

    public string WeOpen(string time) => language.Say($"{time} we say so", $"{time} wir melden es");

    public string CauseNamed(string time) => language.Say($"{time} cause named", $"{time} Ursache benannt");

    public string Notice(string time) => language.Say($"{time} provider’s first notice", $"{time} Anbieter meldet sich");

    public string Over(string time) => language.Say($"{time} over", $"{time} vorbei");

    public string AsTable => language.Say("The same as a table", "Dasselbe als Tabelle");

    public string Hour => language.Say("Hour from", "Stunde ab");

    public string Usual => language.Say("Usual", "Üblich");

    public string Epicentre => language.Say("Epicentre", "Epizentrum");

    public string EpicentreAside => language.Say(
        "distance is depth in the dependency graph, size is evidence", "Abstand ist Tiefe der Abhängigkeit, Größe ist Beleg");

    public string EpicentreSummary(string cause, int hit, int fine) => language.Say(
        $"{cause} in the middle; around it {language.Number(hit)} services that are hit, and {language.Number(fine)} that stand on it and are fine.",
        $"In der Mitte {cause}; darum {language.Number(hit)} betroffene Dienste und {language.Number(fine)}, die darauf stehen und unauffällig sind.");

    public string KeyCause => language.Say("the likeliest cause", "die wahrscheinlichste Ursache");

    public string KeyRival => language.Say("other explanations, numbered as in the list", "andere Erklärungen, nummeriert wie in der Liste");

    public string KeyHit => language.Say("hit; a line means that it stands on the cause", "betroffen; eine Linie heißt: steht auf der Ursache");

    public string KeyFine => language.Say("stands on it and is fine", "steht darauf und ist unauffällig");

    public string More(int count) => language.Count(count, ("and one more that is not drawn", "and {0} more that are not drawn"), ("und einer mehr, nicht gezeichnet", "und {0} mehr, nicht gezeichnet"));

    public string Belief => language.Say("How the belief changed", "Wie sich die Einschätzung änderte");

    public string BeliefAside => language.Say("probability of the leading cause", "Wahrscheinlichkeit der führenden Ursache");
}
