using Epicenter.Server.Catalogue;

namespace Epicenter.Server.Pages.Wording;

/// <summary>The catalogue of incidents.</summary>
public sealed class CatalogueWords(Language language)
{
    public string State => language.Say("State", "Zustand");

    public string StateOf(CatalogueState state) => state switch
    {
        CatalogueState.Open => language.Say("open", "andauernd"),
        CatalogueState.Resolved => language.Say("over", "vorbei"),
        _ => language.Say("retracted", "zurückgenommen"),
    };

    public string Entity => language.Say("Provider or part (id)", "Anbieter oder Teil (Kennung)");

    public string Service => language.Say("Service (id)", "Dienst (Kennung)");

    public string Category => language.Say("Category", "Bereich");

    public string From => language.Say("From", "Von");

    public string To => language.Say("To", "Bis");

    public string Least => language.Say("Magnitude from", "Stärke ab");

    public string Order => language.Say("Sorted by", "Sortiert nach");

    public string OrderOf(CatalogueOrder order) => order switch
    {
        CatalogueOrder.Oldest => language.Say("oldest first", "älteste zuerst"),
        CatalogueOrder.Magnitude => language.Say("magnitude", "Stärke"),
        CatalogueOrder.Duration => language.Say("duration", "Dauer"),
        CatalogueOrder.Services => language.Say("services hit", "betroffenen Diensten"),
        _ => language.Say("newest first", "jüngste zuerst"),
    };

    public string Any => language.Say("any", "alle");

    public string Show => language.Say("Show", "Zeigen");

    public string Clear => language.Say("Show all", "Alle zeigen");

    public string Found(int count) => language.Count(count, ("One incident", "{0} incidents"), ("Eine Störung", "{0} Störungen"));

    public string NothingFound => language.Say("No incident matches.", "Keine Störung passt dazu.");

    public string NotUnderstood(string names) => language.Say($"Not understood, and left out: {names}.", $"Nicht verstanden und weggelassen: {names}.");

    public string OverTime => language.Say("Over time", "Im Lauf der Zeit");

    public string OverTimeAside(int count) => language.Count(
        count,
        ("the one with a magnitude, with its interval", "the {0} with a magnitude, each with its interval"),
        ("die eine mit einer Stärke, mit ihrem Intervall", "die {0} mit einer Stärke, jede mit ihrem Intervall"));

    public string OverTimeStrongest(int count) => language.Count(
        count,
        ("the strongest, with its interval", "the {0} strongest, each with its interval"),
        ("die stärkste, mit ihrem Intervall", "die {0} stärksten, jede mit ihrem Intervall"));

    public string PlotSummary(int count, string from, string to, string strongest) => language.Count(
        count,
        ($"One incident, {from}, magnitude {strongest}. The list below tells it.", $"{{0}} incidents from {from} to {to}; the strongest has magnitude {strongest}. The list below tells each."),
        ($"Eine Störung, {from}, Stärke {strongest}. Die Liste darunter nennt sie.", $"{{0}} Störungen vom {from} bis zum {to}; die stärkste hat Stärke {strongest}. Die Liste darunter nennt jede."));

    public string Download => language.Say("Download what is shown:", "Das Gezeigte herunterladen:");

    public string Table => language.Say("CSV table", "CSV-Tabelle");

    public string Feed => language.Say("Follow as Atom feed", "Als Atom-Feed abonnieren");

    public string AllOf(string name) => language.Say($"All incidents of {name}", $"Alle Störungen von {name}");
}
