namespace Epicenter.Server.Pages.Wording;

/// <summary>What operators state about incidents.</summary>
public sealed class DeskWords(Language language)
{
    public string Title => language.Say("The operator’s word", "Das Wort des Betreibers");

    public string Aside => language.Say("stated by a person, not measured", "von einem Menschen erklärt, nicht gemessen");

    public string Retracted => language.Say("Retracted: there was no outage.", "Zurückgenommen: Es gab keine Störung.");

    public string StatedCause => language.Say("Stated cause", "Erklärte Ursache");

    public string BeliefStays => language.Say(
        "What the observatory itself believes stands beside it.", "Was das Observatorium selbst glaubt, steht daneben.");

    public string SplitFrom => language.Say("An operator took this off another incident:", "Ein Betreiber hat dies von einer anderen Störung abgetrennt:");

    public string Note => language.Say("Note", "Anmerkung");

    public string Rumours => language.Say("Rumours", "Gerüchte");

    public string RumoursAside => language.Say("what people say, and what we hold of it", "was erzählt wird und was wir davon halten");

    public string Answer => language.Say("Answer", "Antwort");

    public string Unanswered => language.Say("Nobody has answered this yet.", "Darauf hat noch niemand geantwortet.");

    public string ComesDownTo(string mechanism) => language.Say($"It comes down to: {mechanism}", $"Es läuft hinaus auf: {mechanism}");

    public string NotWeighed => language.Say("No signal speaks for it so far, and none was weighed against it.", "Bisher spricht kein Signal dafür, und keines wurde dagegen gewogen.");

    public string NoMechanism => language.Say("It names no mechanism that could be weighed.", "Es nennt keinen Mechanismus, der sich wägen ließe.");

    /// <summary>Who says so, and why.</summary>
    public string By(string name, string why) => language.Say($"{name}, because: {why}", $"{name}, Begründung: {why}");

    public string Until(string time) => language.Say($"until {time}", $"bis {time}");

    public string MutedUntil(string time) => language.Say(
        $"An operator keeps reports on this service from counting until {time}: it may well fail without our saying so.",
        $"Ein Betreiber lässt Meldungen zu diesem Dienst bis {time} nicht zählen: Er kann durchaus gestört sein, ohne dass wir es sagen.");
}
