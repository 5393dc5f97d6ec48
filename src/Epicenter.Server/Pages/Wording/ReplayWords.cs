namespace Epicenter.Server.Pages.Wording;

/// <summary>Documented outages, played again.</summary>
public sealed class ReplayWords(Language language)
{
    public string Title => language.Say("Replays", "Rückblicke");

    public string Lead => language.Say(
        "Documented outages, played through the same code that watches the present. The reports are reconstructed from public sources; what the observatory makes of them is not edited.",
        "Dokumentierte Ausfälle, abgespielt durch denselben Code, der die Gegenwart beobachtet. Die Meldungen sind aus öffentlichen Quellen rekonstruiert; was das Observatorium daraus macht, ist unbearbeitet.");

    public string None => language.Say("This installation carries no scenarios.", "Diese Installation enthält keine Szenarien.");

    public string Label(bool isReconstruction) =>
        isReconstruction ? language.Say("Reconstruction", "Rekonstruktion") : language.Say("Replay of real counts", "Rückblick auf echte Zahlen");

    public string History => language.Say("What is known today", "Was man heute weiß");

    public string HistoryAside => language.Say("up to this moment; the observatory had to do without", "bis zu diesem Augenblick; das Observatorium kam ohne aus");

    public string Moment => language.Say("Moment", "Zeitpunkt");

    public string Go => language.Say("Go there", "Dorthin");

    public string Earlier => language.Say("Earlier", "Früher");

    public string Later => language.Say("Later", "Später");

    public string ToStart => language.Say("To the start", "Zum Anfang");

    public string PlayLabel => language.Say("Play", "Abspielen");

    public string PauseLabel => language.Say("Pause", "Anhalten");

    public string Speed => language.Say("Speed", "Tempo");

    public string Preparing => language.Say("The day is being played for the first time.", "Der Tag wird zum ersten Mal abgespielt.");

    public string PreparingMeaning => language.Say(
        "The observatory runs through every signal once and remembers what it said. This page looks again by itself in a moment.",
        "Das Observatorium geht einmal durch alle Signale und merkt sich, was es sagte. Diese Seite sieht gleich von selbst wieder nach.");

    public string NothingYet => language.Say("Nothing is wrong yet.", "Noch ist nichts gestört.");

    public string NothingYetMeaning(int services) => language.Count(
        services,
        ("The observatory watches one service of that day and sees nothing unusual.", "The observatory watches {0} services of that day and sees nothing unusual."),
        ("Das Observatorium beobachtet einen Dienst jenes Tages und sieht nichts Ungewöhnliches.", "Das Observatorium beobachtet {0} Dienste jenes Tages und sieht nichts Ungewöhnliches."));

    public string Over => language.Say("It is over.", "Es ist vorbei.");

    public string Moments => language.Say("Moments", "Augenblicke");

    public string Failed => language.Say("This scenario could not be played.", "Dieses Szenario ließ sich nicht abspielen.");
}
