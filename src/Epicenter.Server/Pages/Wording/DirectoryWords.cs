namespace Epicenter.Server.Pages.Wording;

/// <summary>The pages of services and of what they stand on.</summary>
public sealed class DirectoryWords(Language language)
{
    private const double MillionFold = 13.8;
    private const double Undecided = 0.3;

    public string Title => language.Say("Services", "Dienste");

    public string Lead => language.Say("What we watch, and how it is doing.", "Was wir beobachten und wie es läuft.");

    public string Query => language.Say("Name", "Name");

    public string State => language.Say("State", "Zustand");

    public string Category => language.Say("Category", "Art");

    public string Any => language.Say("any", "alle");

    public string Show => language.Say("Show", "Anzeigen");

    public string Found(int count) => language.Count(count, ("One service", "{0} services"), ("Ein Dienst", "{0} Dienste"));

    public string NothingFound => language.Say("No service matches. The catalog may not hold it yet.", "Kein Dienst passt. Vielleicht kennt ihn der Katalog noch nicht.");

    public string NothingOfThat => language.Say("No service matches all of that.", "Kein Dienst passt auf all das.");

    public string NearestTo(string text) => language.Say($"Nothing here is called “{text}”. Shown is what comes near it.", $"Hier heißt nichts „{text}“. Gezeigt wird, was dem nahekommt.");

    public string Service => language.Say("Service", "Dienst");

    public string Since => language.Say("Since", "Seit");

    public string LastHour => language.Say("Last hour", "Letzte Stunde");

    public string UsualHour => language.Say("usual", "üblich");

    public string HowIsIt(string service) => language.Say($"Is {service} down?", $"Ist {service} gestört?");

    public string Fine(string service) => language.Say($"{service} looks fine.", $"{service} sieht unauffällig aus.");

    public string NoSignals(string service) => language.Say($"Nobody has told us anything about {service} yet.", $"Über {service} wissen wir noch nichts.");

    public string Possible(string service) => language.Say($"{service} may be having a problem.", $"{service} hat möglicherweise ein Problem.");

    public string Problem(string service) => language.Say($"{service} has a problem.", $"{service} ist gestört.");

    public string Recovering(string service) => language.Say($"{service} is recovering.", $"{service} erholt sich.");

    public string OnlyFrom(string country) => language.Say(
        $"Only reports from {country} stand out.",
        $"Auffällig sind nur Meldungen aus {country}.");

    public string OnlyThrough(string provider) => language.Say(
        $"Only reports through {provider} stand out.",
        $"Auffällig sind nur Meldungen über {provider}.");

    /// <param name="low">Lower end of the ordinary range of an hour.</param>
    /// <param name="high">Its upper end.</param>
    public string OrdinaryHour(double low, double high) => high == 0
        ? language.Say("Nine of ten ordinary hours at this time bring none.", "Neun von zehn gewöhnlichen Stunden um diese Zeit bringen keine.")
        : language.Say(
            $"Nine of ten ordinary hours at this time bring {language.Number(low)} to {language.Number(high)}.",
            $"Neun von zehn gewöhnlichen Stunden um diese Zeit bringen {language.Number(low)} bis {language.Number(high)}.");

    /// <summary>What the evidence says, in odds; beyond a million it is all the same.</summary>
    /// <param name="evidence">Natural log-likelihood ratio of failing against fine.</param>
    public string Weighed(double evidence) => evidence switch
    {
        > MillionFold => language.Say(
            "What was reported lately is more than a million times as likely if it fails as if it is fine.",
            "Was zuletzt gemeldet wurde, ist bei einer Störung mehr als eine Million Mal so wahrscheinlich wie ohne."),
        > Undecided => language.Say(
            $"What was reported lately is {Fold(evidence)} times as likely if it fails as if it is fine.",
            $"Was zuletzt gemeldet wurde, ist bei einer Störung {Fold(evidence)}-mal so wahrscheinlich wie ohne."),
        < -Undecided => language.Say(
            $"What was reported lately is {Fold(-evidence)} times as likely if it is fine as if it fails.",
            $"Was zuletzt gemeldet wurde, ist ohne Störung {Fold(-evidence)}-mal so wahrscheinlich wie mit einer."),
        _ => language.Say("What was reported lately tells neither way.", "Was zuletzt gemeldet wurde, spricht weder für noch gegen eine Störung."),
    };

    public string ChanceDoesThat => language.Say(
        "Chance does as much now and then, so it is not told as a problem.",
        "Das bringt ab und zu auch der Zufall hervor; als Störung gilt es deshalb noch nicht.");

    public string SinceTime(string time) => language.Say($"Since {time}.", $"Seit {time}.");

    public string Counted(int reports, string expected) => language.Count(
        reports,
        ("One report in the last hour, where " + expected + " are usual.", "{0} reports in the last hour, where " + expected + " are usual."),
        ("Eine Meldung in der letzten Stunde; üblich sind " + expected + ".", "{0} Meldungen in der letzten Stunde; üblich sind " + expected + "."));

    public string Odds(string times) => language.Say($"The evidence makes a failure {times} as plausible as before.", $"Die Belege machen eine Störung {times} so plausibel wie zuvor.");

    public string PartOfIncident => language.Say("It is hit in an open incident:", "Er ist Teil einer laufenden Störung:");

    public string StandsOn => language.Say("What it stands on", "Worauf er steht");

    public string StandsOnAside => language.Say("probability that it fails with each", "Wahrscheinlichkeit, dass er damit ausfällt");

    public string EntityStandsOn => language.Say("Stands on", "Steht auf");

    public string NothingKnown => language.Say("The catalog names nothing.", "Der Katalog nennt nichts.");

    public string StoodOnBy => language.Say("Who stands on it", "Wer darauf steht");

    public string StoodOnByAside => language.Say("probability that each fails while it is down", "Wahrscheinlichkeit, mit der jeder ausfällt, solange es gestört ist");

    public string PartOf => language.Say("Part of", "Teil von");

    public string Parts => language.Say("Parts", "Teile");

    public string OpenIncidents => language.Say("Open incidents in which it is a suspect", "Laufende Störungen, in denen es verdächtig ist");

    public string PastIncidents => language.Say("Incidents", "Störungen");

    public string NoOpenIncidents => language.Say("No open incident points to it.", "Keine laufende Störung deutet darauf.");

    public string Source => language.Say("Source", "Beleg");

    public string Estimate => language.Say("an estimate", "geschätzt");

    public string NoSource => language.Say("not stated", "nicht angegeben");

    public string Homepage => language.Say("Its own page", "Eigene Seite");

    public string Countries => language.Say("Offered in", "Angeboten in");

    public string Everywhere => language.Say("everywhere", "überall");

    public string ReachesServices(int count) => language.Count(
        count,
        ("If it fails, one service may fail with it.", "If it fails, {0} services may fail with it."),
        ("Fällt es aus, kann ein Dienst mit ausfallen.", "Fällt es aus, können {0} Dienste mit ausfallen."));

    public string First(int shown) => language.Say($"the first {language.Number(shown)}", $"die ersten {language.Number(shown)}");

    public string ReportThis => language.Say("It doesn’t work for me", "Bei mir geht es nicht");

    // One leading digit: more would claim a precision that no weighing of reports has.
    private string Fold(double evidence)
    {
        var fold = Math.Exp(Math.Min(evidence, MillionFold));
        var unit = Math.Pow(10, Math.Floor(Math.Log10(fold)));
        return fold < 10 ? language.OneDecimal(Math.Round(fold, 1)) : language.Number(Math.Round(fold / unit) * unit);
    }
}
