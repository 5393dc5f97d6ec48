namespace Epicenter.Server.Pages.Wording;

/// <summary>Where it is reported.</summary>
public sealed class PlaceWords(Language language)
{
    public string Where => language.Say("Where", "Wo");

    public string WhereAside => language.Say("reports of the last hour against the usual, all services", "Meldungen der letzten Stunde gegen das Übliche, alle Dienste");

    public string UsualNotKnown => language.Say(
        "Not known yet: what is usual of a place is learned from the days before.", "Noch nicht bekannt: Was an einem Ort üblich ist, lehren die Tage zuvor.");

    public string NotKnown => language.Say(
        "Not known: too few reports said where they came from.", "Nicht bekannt: Zu wenige Meldungen sagten, woher sie kamen.");

    public string Unknown => language.Say("not known", "nicht bekannt");

    public string NowhereRaised => language.Say("Nowhere is more reported than usual.", "Nirgends wird mehr gemeldet als üblich.");

    public string RaisedMost(string places) => language.Say($"Most above the usual: {places}.", $"Am weitesten über dem Üblichen: {places}.");

    public string Usual => language.Say("as usual", "wie üblich");

    public string UpTo(double low, double high) => language.Say(
        $"{language.OneDecimal(low)} to {language.OneDecimal(high)} times", $"{language.OneDecimal(low)}- bis {language.OneDecimal(high)}-mal so viel");

    public string From(double low) => language.Say($"{language.OneDecimal(low)} times or more", $"ab {language.OneDecimal(low)}-mal so viel");

    public string Country => language.Say("Country", "Land");

    public string Place => language.Say("Place", "Ort");

    public string AllPlaces(int count) => language.Count(count, ("The one place known", "All {0} places"), ("Der eine bekannte Ort", "Alle {0} Orte"));

    public string WhichPart => language.Say("State, province or Bundesland (optional)", "Bundesland, Staat oder Provinz (freiwillig)");
}
