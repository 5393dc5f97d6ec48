namespace Epicenter.Server.Pages.Wording;

/// <summary>The page that sets two beside each other, and an entity's year.</summary>
public sealed class CompareWords(Language language)
{
    public string Title => language.Say("Compare", "Vergleichen");

    public string Lead => language.Say(
        "Two services, providers or parts of them beside each other, by the incidents of the last 365 days.",
        "Zwei Dienste, Anbieter oder Teile davon nebeneinander, nach den Störungen der letzten 365 Tage.");

    public string One => language.Say("One (id or name)", "Das eine (Kennung oder Name)");

    public string Other => language.Say("The other", "Das andere");

    public string Show => language.Say("Compare", "Vergleichen");

    public string NotFound(string asked) => language.Say($"The catalog knows nothing called {asked}.", $"Der Katalog kennt nichts namens {asked}.");

    public string Near => language.Say("Did you mean", "Meinten Sie");

    public string Year => language.Say("The last 365 days", "Die letzten 365 Tage");

    public string YearAside => language.Say("as far as we have watched", "soweit wir beobachtet haben");

    public string Incidents => language.Say("Incidents", "Störungen");

    public string Down => language.Say("Time down", "Ausfallzeit");

    public string Strongest => language.Say("Strongest", "Stärkste");

    public string Lost => language.Say("Lost in all", "Insgesamt verloren");

    public string UntilNoticed => language.Say("Until noticed (median)", "Bis wir es bemerkten (Median)");

    public string AheadOfProvider => language.Say("Our lead over the provider (median)", "Unser Vorsprung vor dem Anbieter (Median)");

    public string Behind(string duration) => language.Say($"{duration} behind", $"{duration} dahinter");

    public string SaidSomething => language.Say("Incidents of which the provider spoke", "Störungen, von denen der Anbieter sprach");

    public string Of(string count, string all) => language.Say($"{count} of {all}", $"{count} von {all}");

    public string Never => language.Say("none", "keine");

    public string Strip(string name, int count) => language.Count(
        count,
        ($"{name}: one incident in the year; the list tells it.", $"{name}: {{0}} incidents in the year; the list tells them."),
        ($"{name}: eine Störung im Jahr; die Liste nennt sie.", $"{name}: {{0}} Störungen im Jahr; die Liste nennt sie."));

    public string CompareWith => language.Say("Compare with another", "Mit etwas anderem vergleichen");

    public string Limits => language.Say(
        "What nobody reported or probed is not counted; a provider whose services have more users is hit harder by the same fault.",
        "Was niemand meldete oder maß, ist nicht gezählt; einen Anbieter, dessen Dienste mehr nutzen, trifft derselbe Fehler härter.");
}
