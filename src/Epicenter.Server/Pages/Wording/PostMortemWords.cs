namespace Epicenter.Server.Pages.Wording;

/// <summary>The story of an incident as it is printed and handed on.</summary>
public sealed class PostMortemWords(Language language)
{
    public string Title => language.Say("Post-mortem", "Nachbetrachtung");

    public string SoFar => language.Say("It is not over: this is the story so far.", "Sie ist nicht vorbei: Dies ist die Geschichte bis jetzt.");

    public string Source(string name, string time) => language.Say(
        $"Told by {name}, an observatory that looks from outside; as of {time}.",
        $"Erzählt von {name}, einem Observatorium, das von außen hinsieht; Stand {time}.");

    public string Facts => language.Say("In figures", "In Zahlen");

    public string Began => language.Say("Began", "Beginn");

    public string Noticed => language.Say("Noticed", "Bemerkt");

    public string AfterItBegan(string duration) => language.Say($"about {duration} after it began", $"etwa {duration} nach Beginn");

    public string Provider => language.Say("The provider’s first word", "Das erste Wort des Anbieters");

    public string NoWord => language.Say("none seen", "keines gesehen");

    public string Over => language.Say("Over", "Vorbei");

    public string NotOver => language.Say("not yet", "noch nicht");

    public string Lasted => language.Say("Duration", "Dauer");

    public string Reports => language.Say("Reports", "Meldungen");

    public string ReportsUsual(string reports, string usual) => language.Say($"{reports}, {usual} usual", $"{reports}, {usual} üblich");

    public string Services => language.Say("Services hit", "Betroffene Dienste");

    /// <param name="beside">Services told beside the incident.</param>
    public string HitAndBeside(int hit, int beside) => language.Number(hit) + (beside == 0 ? "" : language.Say($", and {language.Number(beside)} beside", $", und {language.Number(beside)} daneben"));

    public string WhatHappened => language.Say("What happened", "Was geschah");

    public string WhatFailed => language.Say("What failed", "Was ausfiel");

    public string WhoWasHit => language.Say("Who was hit", "Wer betroffen war");

    public string More(int count) => language.Count(count, ("and one more", "and {0} more"), ("und einer mehr", "und {0} weitere"));

    public string MoreEvents(int count) => language.Count(
        count, ("One lesser event is left out.", "{0} lesser events are left out."), ("Ein kleineres Ereignis ist weggelassen.", "{0} kleinere Ereignisse sind weggelassen."));

    public string Joined(int count) => language.Count(count, ("One service joins", "{0} services join"), ("Ein Dienst kommt hinzu", "{0} Dienste kommen hinzu"));

    public string Repaired(int count) => language.Count(count, ("One service is repaired", "{0} services are repaired"), ("Ein Dienst ist wiederhergestellt", "{0} Dienste sind wiederhergestellt"));

    public string Limits => language.Say("What this can’t know", "Was sich hier nicht wissen lässt");

    public string LimitsText => language.Say(
        "What failed is inferred from which services failed and which did not. Why it failed is its owner’s to tell. When it began is estimated from the rise of reports; when we said so is exact.",
        "Was ausfiel, ist daraus geschlossen, welche Dienste ausfielen und welche nicht. Warum, kann nur sagen, wem es gehört. Der Beginn ist aus dem Anstieg der Meldungen geschätzt; wann wir es sagten, ist genau.");

    public string Print => language.Say("Print it, or take it along:", "Zum Drucken oder Mitnehmen:");

    public string Text => language.Say("Markdown text", "Markdown-Text");

    public string Share(string percent) => language.Say($"{percent} likely", $"zu {percent} wahrscheinlich");
}
