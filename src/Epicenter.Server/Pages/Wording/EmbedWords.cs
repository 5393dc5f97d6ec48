namespace Epicenter.Server.Pages.Wording;

/// <summary>What stands on other people's pages: badges, frames, cards.</summary>
public sealed class EmbedWords(Language language)
{
    public string NoSuchService => language.Say("no such service", "kein solcher Dienst");

    public string AsOf(string time) => language.Say($"Epicenter, as of {time}", $"Epicenter, Stand {time}");

    public string Quiet => language.Say("Nothing we watch is failing.", "Nichts, was wir beobachten, ist gestört.");

    public string State(string name, string state) => language.Say($"{name}: {state}", $"{name}: Zustand {state}");

    public string Watched(int services) => language.Count(services, ("One service watched", "{0} services watched"), ("Ein Dienst beobachtet", "{0} Dienste beobachtet"));

    public string Card(string title) => language.Say($"Card: {title}", $"Karte: {title}");
}
