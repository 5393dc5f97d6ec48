namespace Epicenter.Server.Pages.Wording;

/// <summary>What stands around every page.</summary>
public sealed class ShellWords(Language language)
{
    public string Skip => language.Say("Skip to the content", "Zum Inhalt springen");

    public string Sections => language.Say("Sections", "Bereiche");

    public string Now => language.Say("Now", "Jetzt");

    public string Services => language.Say("Services", "Dienste");

    public string Incidents => language.Say("Incidents", "Störungen");

    public string Replays => language.Say("Replays", "Rückblicke");

    public string Method => language.Say("Method", "Methode");

    public string About => language.Say("About and privacy", "Über uns und Datenschutz");

    public string FindService => language.Say("Find a service", "Dienst suchen");

    public string Search => language.Say("Search", "Suchen");

    public string Report => language.Say("Report a problem", "Problem melden");

    public string SwitchTo => language.Say("Read this page in German", "Diese Seite auf Englisch lesen");

    public string Tagline => language.Say("An open observatory for outages", "Ein offenes Observatorium für Ausfälle");

    public string Footer => language.Say(
        "Evidence and code are open. This site works without JavaScript, sets no cookies, stores no address, and loads nothing from elsewhere.",
        "Belege und Code sind offen. Diese Seite läuft ohne JavaScript, setzt keine Cookies, speichert keine Adresse und lädt nichts von anderswo.");

    public string TimesAre(string zone) => language.Say($"Times are {zone}.", $"Zeiten in {zone}.");

    public string Interface => language.Say("Programming interface", "Programmierschnittstelle");


    public string NotAccepting => language.Say("No new signals are being taken just now.", "Zurzeit werden keine neuen Signale angenommen.");

    public string NotAcceptingMeaning => language.Say(
        "What you read here may be out of date; reports sent now are refused rather than lost.",
        "Was hier steht, kann veraltet sein; Meldungen werden jetzt abgelehnt, statt verloren zu gehen.");

    public string NewerPage => language.Say("Newer", "Neuere");

    public string Previous => language.Say("Previous", "Zurück");

    public string Next => language.Say("Next", "Weiter");

    public string PageOf(int page, int pages) => language.Say(
        $"Page {language.Number(page)} of {language.Number(pages)}", $"Seite {language.Number(page)} von {language.Number(pages)}");

    public string Pages => language.Say("Pages", "Seiten");

    public string LiveRefreshed => language.Say("The page was brought up to date.", "Die Seite wurde aktualisiert.");
}
