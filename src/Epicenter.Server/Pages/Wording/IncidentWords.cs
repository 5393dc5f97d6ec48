using Epicenter.Core.Incidents;

namespace Epicenter.Server.Pages.Wording;

/// <summary>The list of incidents and the page of one.</summary>
public sealed class IncidentWords(Language language)
{
    public string Title => language.Say("Incidents", "Störungen");

    public string Lead => language.Say(
        "Every outage that the observatory has told, the latest first. Nothing is taken back in silence: what we said at the time stays in its timeline, and a correction says who and why.",
        "Jede Störung, von der das Observatorium erzählt hat, die jüngste zuerst. Nichts wird stillschweigend zurückgenommen: Was wir damals sagten, bleibt im Verlauf, und eine Korrektur sagt, von wem und warum.");

    public string None => language.Say("No incident so far.", "Bisher keine Störung.");

    public string State(IncidentState state) => state switch
    {
        IncidentState.Open => language.Say("open", "andauernd"),
        IncidentState.Recovering => language.Say("partly recovering", "teilweise wiederhergestellt"),
        _ => language.Say("over", "vorbei"),
    };

    public string Retracted => language.Say("retracted", "zurückgenommen");

    public string Began => language.Say("Began", "Beginn");

    public string Cause => language.Say("Leading cause", "Führende Ursache");

    public string Lasted => language.Say("Lasted", "Dauer");

    public string SoFar(string duration) => language.Say($"{duration} so far", $"bisher {duration}");

    public string ServicesHit => language.Say("Services hit", "Betroffene Dienste");

    public string Services(int services) => language.Count(services, ("one service", "{0} services"), ("ein Dienst", "{0} Dienste"));

    public string ServicesAside => language.Say("by the start of their own trouble", "nach Beginn der eigenen Störung");

    public string Started => language.Say("Start", "Beginn");

    public string Ended => language.Say("End", "Ende");

    public string NotYet => language.Say("not yet", "noch nicht");

    public string Sure => language.Say("Probability", "Wahrscheinlichkeit");

    public string Reports => language.Say("Reports", "Meldungen");

    public string Usual => language.Say("Usual", "Üblich");

    public string Beside => language.Say("beside", "daneben");

    public string BesideMeaning => language.Say(
        "Beside: began in the same minutes, though nothing we know connects it to the cause. Its reports are in neither the sum nor the magnitude.",
        "Daneben: begann in denselben Minuten, obwohl nichts, was wir kennen, es mit der Ursache verbindet. Seine Meldungen zählen weder in der Summe noch in der Stärke.");

    public string Timeline => language.Say("Timeline", "Verlauf");

    /// <param name="day">Whose times go without a date.</param>
    public string TimelineAside(string day) => language.Say($"{day}, as we said it at the time", $"{day}, wie wir es damals sagten");

    public string MergedInto => language.Say("This turned out to be a part of another incident:", "Dies erwies sich als Teil einer anderen Störung:");

    public string EarlierJoins(int count) => language.Count(
        count, ("One more event", "{0} more events"), ("Ein weiteres Ereignis", "{0} weitere Ereignisse"));

    public string Event(IncidentEventKind kind) => kind switch
    {
        IncidentEventKind.Opened => language.Say("We open the incident", "Wir eröffnen die Störung"),
        IncidentEventKind.ServiceJoined => language.Say("Hit", "Betroffen"),
        IncidentEventKind.CauseChanged => language.Say("Leading cause", "Führende Ursache"),
        IncidentEventKind.ServiceRecovered => language.Say("Repaired", "Behoben"),
        IncidentEventKind.NoticeSeen => language.Say("The provider says", "Der Anbieter sagt"),
        IncidentEventKind.Merged => language.Say("Part of", "Teil von"),
        IncidentEventKind.MechanismChanged => language.Say("How it fails", "Wie es ausfällt"),
        IncidentEventKind.Absorbed => language.Say("Taken in", "Aufgenommen"),
        IncidentEventKind.SplitOff => language.Say("Split off", "Abgetrennt"),
        IncidentEventKind.Annotated => language.Say("Note by the operator", "Anmerkung des Betreibers"),
        IncidentEventKind.Corrected => language.Say("Correction: the operator states the cause", "Korrektur: Der Betreiber erklärt die Ursache"),
        IncidentEventKind.Retracted => language.Say("Correction: retracted, there was no outage", "Korrektur: zurückgenommen, es gab keine Störung"),
        IncidentEventKind.RumourHeard => language.Say("Rumour", "Gerücht"),
        IncidentEventKind.RumourAnswered => language.Say("A rumour is answered", "Ein Gerücht wird beantwortet"),
        IncidentEventKind.ReportsMuted => language.Say("Correction: reports are muted", "Korrektur: Meldungen sind stummgeschaltet"),
        IncidentEventKind.ReportsPurged => language.Say("Correction: reports no longer count", "Korrektur: Meldungen zählen nicht mehr"),
        IncidentEventKind.Resolved => language.Say("Over", "Vorbei"),
        _ => language.Say("It is back: opened again", "Sie ist zurück: wieder eröffnet"),
    };

    public string Unknown => language.Say("no incident has this name", "keine Störung trägt diesen Namen");
}
