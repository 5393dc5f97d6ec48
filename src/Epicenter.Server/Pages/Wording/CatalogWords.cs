using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Signals;

namespace Epicenter.Server.Pages.Wording;

/// <summary>The words of the catalog and of the states.</summary>
public sealed class CatalogWords(Language language)
{
    public string Kind(EntityKind kind) => kind switch
    {
        EntityKind.Provider => language.Say("provider", "Anbieter"),
        EntityKind.Region => language.Say("region", "Region"),
        EntityKind.Component => language.Say("component", "Komponente"),
        _ => language.Say("service", "Dienst"),
    };

    public string Class(ComponentClass componentClass) => componentClass switch
    {
        ComponentClass.Network => language.Say("network", "Netz"),
        ComponentClass.Dns => language.Say("name resolution (DNS)", "Namensauflösung (DNS)"),
        ComponentClass.ControlPlane => language.Say("control plane", "Steuerungsebene"),
        ComponentClass.Compute => language.Say("computing", "Rechenleistung"),
        ComponentClass.Storage => language.Say("storage", "Speicher"),
        ComponentClass.Database => language.Say("database", "Datenbank"),
        ComponentClass.Auth => language.Say("sign-in", "Anmeldung"),
        ComponentClass.Cdn => language.Say("content delivery (CDN)", "Auslieferung (CDN)"),
        ComponentClass.Payments => language.Say("payments", "Zahlungen"),
        ComponentClass.Messaging => language.Say("messaging", "Nachrichtenversand"),
        ComponentClass.Power => language.Say("power", "Strom"),
        _ => language.Say("software on people’s devices", "Software auf Endgeräten"),
    };

    public string State(ServiceState state) => state switch
    {
        ServiceState.Problem => language.Say("problem", "gestört"),
        ServiceState.Possible => language.Say("possible", "möglich"),
        ServiceState.Recovering => language.Say("recovering", "erholt sich"),
        ServiceState.Fine => language.Say("fine", "unauffällig"),
        _ => language.Say("unknown", "unbekannt"),
    };

    public string Symptom(Symptom symptom) => symptom switch
    {
        Core.Signals.Symptom.Website => language.Say("The website", "Die Website"),
        Core.Signals.Symptom.App => language.Say("The app", "Die App"),
        Core.Signals.Symptom.Login => language.Say("Signing in", "Die Anmeldung"),
        Core.Signals.Symptom.Payment => language.Say("Paying", "Das Bezahlen"),
        Core.Signals.Symptom.Connection => language.Say("The connection", "Die Verbindung"),
        Core.Signals.Symptom.Slow => language.Say("It is very slow", "Es ist sehr langsam"),
        _ => language.Say("Something else", "Etwas anderes"),
    };

    /// <summary>The same within a sentence, where others may stand beside it.</summary>
    public string SymptomInPassing(Symptom symptom) => symptom switch
    {
        Core.Signals.Symptom.Website => language.Say("website", "Website"),
        Core.Signals.Symptom.App => language.Say("app", "App"),
        Core.Signals.Symptom.Login => language.Say("signing in", "Anmeldung"),
        Core.Signals.Symptom.Payment => language.Say("paying", "Bezahlen"),
        Core.Signals.Symptom.Connection => language.Say("connection", "Verbindung"),
        Core.Signals.Symptom.Slow => language.Say("slowness", "Langsamkeit"),
        _ => language.Say("other things", "anderes"),
    };

    /// <summary>A category in words; one that we have no word for stands as the catalog writes it.</summary>
    public string Category(string category)
    {
        ArgumentNullException.ThrowIfNull(category);
        return Known(category) ?? category.Replace('-', ' ');
    }

    private string? Known(string category) => category switch
    {
        "isp" => language.Say("internet provider", "Internetanbieter"),
        "cloud" => language.Say("cloud", "Cloud"),
        "streaming" => language.Say("streaming", "Streaming"),
        "social" => language.Say("social network", "soziales Netz"),
        "messaging" => language.Say("messaging", "Messenger"),
        "games" or "gaming" => language.Say("games", "Spiele"),
        "finance" or "banking" => language.Say("finance", "Finanzen"),
        "payments" => language.Say("payments", "Zahlungen"),
        "shopping" or "retail" or "commerce" => language.Say("shopping", "Einkauf"),
        "travel" => language.Say("travel", "Reise"),
        "transport" or "transit" => language.Say("transport", "Verkehr"),
        "logistics" => language.Say("logistics", "Logistik"),
        "news" or "media" => language.Say("news", "Nachrichten"),
        "government" => language.Say("government", "Verwaltung"),
        "education" => language.Say("education", "Bildung"),
        "health" => language.Say("health", "Gesundheit"),
        "home" or "smart-home" => language.Say("home devices", "Geräte im Haus"),
        "work" or "productivity" or "collaboration" => language.Say("work", "Arbeit"),
        "developer" or "developer-tools" => language.Say("developer tools", "Entwicklerwerkzeuge"),
        "telecom" => language.Say("telephone networks", "Telefonnetze"),
        "other" => language.Say("other", "Sonstiges"),
        "food" => language.Say("food", "Essen"),
        "music" => language.Say("music", "Musik"),
        "dating" => language.Say("dating", "Partnersuche"),
        "email" or "mail" => language.Say("mail", "E-Mail"),
        "search" => language.Say("search", "Suche"),
        "security" => language.Say("security", "Sicherheit"),
        "automotive" => language.Say("cars", "Auto"),
        _ => null,
    };
}
