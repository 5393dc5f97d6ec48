namespace Epicenter.Server.Pages.Wording;

/// <summary>When something is missing or goes wrong.</summary>
public sealed class ErrorWords(Language language)
{
    public string NotFound => language.Say("There is nothing at this address.", "Unter dieser Adresse ist nichts.");

    public string NotFoundMeaning => language.Say(
        "It may be mistyped, or the service, entity or incident is not in this observatory.",
        "Vielleicht ist sie vertippt, oder der Dienst, die Komponente oder die Störung ist diesem Observatorium nicht bekannt.");

    public string Failed => language.Say("This page failed.", "Diese Seite ist ausgefallen.");

    public string FailedMeaning => language.Say(
        "The fault is ours. Reports are still taken, and nothing that was acknowledged is lost.",
        "Der Fehler liegt bei uns. Meldungen werden weiter angenommen, und nichts Bestätigtes geht verloren.");

    public string BackToNow => language.Say("What is happening now", "Was jetzt geschieht");

    public string FindService => language.Say("Find a service", "Einen Dienst suchen");
}
