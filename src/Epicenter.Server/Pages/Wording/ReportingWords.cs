namespace Epicenter.Server.Pages.Wording;

/// <summary>Reporting in two taps.</summary>
public sealed class ReportingWords(Language language)
{
    public string WhatFails => language.Say("What isn’t working?", "Was funktioniert nicht?");

    public string PickLead => language.Say("Pick the service. One more tap, and your report counts.", "Wählen Sie den Dienst. Noch einmal tippen, und Ihre Meldung zählt.");

    public string ReportedMost => language.Say("Reported most just now", "Gerade am häufigsten gemeldet");

    public string AllServices => language.Say("All services, by name", "Alle Dienste, nach Name");

    public string Question(string service) => language.Say($"What doesn’t work at {service}?", $"Was funktioniert bei {service} nicht?");

    public string TapLead => language.Say(
        "One tap sends the report. No account, no cookie; your address is not stored.",
        "Ein Tippen sendet die Meldung. Kein Konto, kein Cookie; Ihre Adresse wird nicht gespeichert.");

    public string FromASite => language.Say(
        "You came by the link of a site, so your report counts as one from there.",
        "Sie kamen über den Link eines Standorts; Ihre Meldung zählt als eine von dort.");

    public string LeaveEmpty => language.Say("Leave this empty", "Dies leer lassen");

    public string Working => language.Say(
        "Many reports are coming in. Your device solves a small riddle first, and then sends yours.",
        "Es kommen viele Meldungen. Ihr Gerät löst erst ein kleines Rätsel und sendet dann Ihre.");

    public string Country => language.Say("Where are you? (optional)", "Wo sind Sie? (freiwillig)");

    public string CountryUnsaid => language.Say("I’d rather not say", "Keine Angabe");

    public string Symptoms => language.Say("What fails", "Was ausfällt");

    public string Thanks => language.Say("Thank you. Your report counts.", "Danke. Ihre Meldung zählt.");

    public string ThanksMeaning => language.Say(
        "Several reports from one person count once. A single report proves nothing; many at once show where it fails.",
        "Mehrere Meldungen einer Person zählen einmal. Eine einzelne beweist nichts; viele zugleich zeigen, wo es hakt.");

    public string SeeState(string service) => language.Say($"How {service} is doing", $"So steht es um {service}");

    public string NotListed => language.Say("Not in the list?", "Nicht in der Liste?");

    public string NotListedMeaning => language.Say(
        "Only services in the catalog can be reported. Whoever runs this observatory can add one.",
        "Melden lassen sich nur Dienste aus dem Katalog. Wer dieses Observatorium betreibt, kann weitere aufnehmen.");

    public string Paused => language.Say("Reports can’t be taken just now. Please try again in a few minutes.", "Meldungen können gerade nicht angenommen werden. Bitte versuchen Sie es in ein paar Minuten erneut.");
}
