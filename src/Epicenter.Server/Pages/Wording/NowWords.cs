namespace Epicenter.Server.Pages.Wording;

/// <summary>The front page.</summary>
public sealed class NowWords(Language language)
{
    public string Quiet => language.Say("All is quiet.", "Alles ist ruhig.");

    public string QuietButPossible(int services) => language.Count(
        services,
        ("No outage, but one service is worth a look.", "No outage, but {0} services are worth a look."),
        ("Keine Störung, aber ein Dienst fällt auf.", "Keine Störung, aber {0} Dienste fallen auf."));

    public string Watching(int services, int entities) => language.Say(
        $"We watch {Counted(services)} and the {language.Number(entities)} providers, regions and components that they stand on. None fails in a way that people notice.",
        $"Wir beobachten {Counted(services)} und die {language.Number(entities)} Anbieter, Regionen und Komponenten, auf denen sie stehen. Nichts davon fällt spürbar aus.");

    public string LastTick(string time) => language.Say($"Last look: {time}.", $"Letzter Blick: {time}.");

    public string NoSignals => language.Say("Nothing to see yet.", "Noch nichts zu sehen.");

    public string NoSignalsMeaning(int services) => language.Say(
        $"The catalog holds {Counted(services)}, but no report, probe or notice has come in so far. Until then we can’t tell whether all is well.",
        $"Der Katalog kennt {Counted(services)}, aber noch ist keine Meldung, Messung oder Mitteilung eingetroffen. Bis dahin können wir nicht sagen, ob alles läuft.");

    public string SeeItWork => language.Say("See it work:", "So arbeitet es:");

    public string Play => language.Say("Play the day", "Den Tag abspielen");

    public string Signals(long count) => language.Say($"{language.Number(count)} signals in the log", $"{language.Number(count)} Signale im Protokoll");

    public string Watched => language.Say("services watched", "Dienste beobachtet");

    public string Beneath => language.Say("providers, regions and components", "Anbieter, Regionen und Komponenten");

    public string ReportsLastHour(string expected) => language.Say($"reports in the last hour, {expected} usual", $"Meldungen in der letzten Stunde, {expected} üblich");

    public string LastLook => language.Say("last look", "letzter Blick");

    public string HitHardest => language.Say("Hit hardest", "Am stärksten betroffen");

    public string WorthALook => language.Say("Worth a look", "Auffällig");

    public string Service => language.Say("Service", "Dienst");

    public string State => language.Say("State", "Zustand");

    public string Since => language.Say("Since", "Seit");

    public string LastHours => language.Say("Last 6 hours", "Letzte 6 Stunden");

    public string AgainstUsual => language.Say("Against usual", "Gegen üblich");

    public string ShownOf(int shown, int all) => shown == all
        ? language.Count(all, ("the service hit", "all {0} services hit"), ("der betroffene Dienst", "alle {0} betroffenen Dienste"))
        : language.Say($"{language.Number(shown)} of {language.Number(all)} services hit", $"{language.Number(shown)} von {language.Number(all)} betroffenen Diensten");

    public string WholeStory => language.Say("The whole story of this incident", "Die ganze Geschichte dieser Störung");

    public string AlsoNow => language.Say("Also now", "Außerdem jetzt");

    public string OtherIncidents(int count) => language.Count(count, ("one other incident", "{0} other incidents"), ("eine weitere Störung", "{0} weitere Störungen"));

    public string Lately => language.Say("Lately", "Zuletzt");

    public string OnlyMe => language.Say("Is it only you?", "Nur bei Ihnen?");

    public string OnlyMeMeaning => language.Say("Two taps, no account. Each report counts as evidence.", "Zweimal tippen, kein Konto. Jede Meldung zählt als Beleg.");

    private string Counted(int services) => language.Count(services, ("one service", "{0} services"), ("einen Dienst", "{0} Dienste"));
}
