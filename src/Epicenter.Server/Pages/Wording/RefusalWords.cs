namespace Epicenter.Server.Pages.Wording;

/// <summary>When a report is not taken.</summary>
public sealed class RefusalWords(Language language)
{
    public string NotNow => language.Say("Your report was not taken just now.", "Ihre Meldung wurde gerade nicht angenommen.");

    public string Paused => language.Say("Reports can’t be taken just now.", "Meldungen können gerade nicht angenommen werden.");

    public string NotTaken => language.Say("Your report could not be taken.", "Ihre Meldung konnte nicht angenommen werden.");

    public string ProofMeaning => language.Say(
        "Very many reports are coming in, so each further one has to prove with a moment of computing that it isn’t sent by the thousand. "
            + "Your browser does that by itself where JavaScript is on. Turn it on, or try again in a few minutes.",
        "Es kommen sehr viele Meldungen. Darum muss jede weitere mit einem Moment Rechenzeit belegen, dass sie nicht tausendfach verschickt wird. "
            + "Ihr Browser erledigt das von selbst, wenn JavaScript an ist. Schalten Sie es ein, oder versuchen Sie es in ein paar Minuten erneut.");

    public string PausedMeaning => language.Say(
        "The fault is ours. Please try again in a few minutes.",
        "Der Fehler liegt bei uns. Bitte versuchen Sie es in ein paar Minuten erneut.");

    public string NotTakenMeaning => language.Say(
        "Something in it was not as expected. Nothing was stored; please send it again from the form.",
        "Etwas darin war nicht wie erwartet. Es wurde nichts gespeichert; bitte senden Sie sie noch einmal über das Formular.");

    public string UnknownServiceMeaning => language.Say(
        "This observatory does not know the service. Pick one from the list.",
        "Dieses Observatorium kennt den Dienst nicht. Wählen Sie einen aus der Liste.");

    public string BackToForm => language.Say("Back to the form", "Zurück zum Formular");

    public string PickAgain => language.Say("Pick a service", "Einen Dienst wählen");

    public string TooManyMeaning(int minutes) => language.Say(
        $"Very many reports come from your network, or on this service. If you reported before, that report counts; you need not repeat it. Otherwise try again in {Wait(minutes)}.",
        $"Aus Ihrem Netz oder zu diesem Dienst kommen sehr viele Meldungen. Wenn Sie schon gemeldet haben, zählt das; Sie müssen es nicht wiederholen. Sonst versuchen Sie es in {Wait(minutes)} erneut.");

    public string SeeState(string service) => language.Say($"How {service} is doing", $"So steht es um {service}");

    private string Wait(int minutes) => language.Count(minutes, ("a minute", "{0} minutes"), ("einer Minute", "{0} Minuten"));
}
