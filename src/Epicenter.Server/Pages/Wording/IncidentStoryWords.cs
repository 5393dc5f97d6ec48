namespace Epicenter.Server.Pages.Wording;

/// <summary>What the page of one incident says beyond the list's words.</summary>
public sealed class IncidentStoryWords(Language language)
{
    public string Belief => language.Say("Belief over time", "Was wir wann glaubten");

    public string BeliefAside => language.Say("the share of each explanation", "der Anteil jeder Erklärung");

    public string BeliefSummary(string leading, string percent, int count) => language.Say(
        $"At last {leading} led with {percent}; {language.Number(count)} moments in the table below.",
        $"Zuletzt führte {leading} mit {percent}; {language.Number(count)} Zeitpunkte stehen in der Tabelle darunter.");

    public string Others => language.Say("all others", "alle anderen");

    public string Figures => language.Say("The figures", "Die Zahlen");

    public string Explanation => language.Say("Explanation", "Erklärung");

    public string BeforeNotice(string duration) => language.Say($"{duration} before the provider said anything", $"{duration} bevor der Anbieter etwas sagte");

    public string AfterOpening(string duration) => language.Say($"{duration} after our opening", $"{duration} nach unserer Eröffnung");

    public string BeforeOpening(string duration) => language.Say($"{duration} before our opening", $"{duration} vor unserer Eröffnung");

    public string AtOpening => language.Say("in the minute of our opening", "in der Minute unserer Eröffnung");

    public string ChangedMind => language.Say("we change our mind", "wir ändern unsere Meinung");

    public string When => language.Say("When", "Wann");

    public string Evidence => language.Say("Evidence", "Beleg");

    public string EvidenceMeaning => language.Say(
        "Evidence is the natural log-likelihood ratio of failing against fine: at +7 it fails a thousand times as plausibly as not.",
        "Der Beleg ist das natürliche Log-Likelihood-Verhältnis von gestört zu unauffällig: Bei +7 ist „gestört“ tausendmal so plausibel.");

    public string Against(string usual) => language.Say($"{usual} usual", $"{usual} üblich");

    public string Everywhere => language.Say("from start to end", "von Beginn bis Ende");

    public string Archived => language.Say(
        "This incident is from the archive: its reports are no longer kept minute by minute.",
        "Diese Störung stammt aus dem Archiv: Ihre Meldungen sind nicht mehr minutenweise aufbewahrt.");

    public string PostMortem => language.Say("Post-mortem, to print", "Nachbetrachtung zum Drucken");
}
