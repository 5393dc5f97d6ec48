using Epicenter.Server.Pages.Causes;

namespace Epicenter.Server.Pages.Wording;

/// <summary>The sentences that tell an incident.</summary>
public sealed class StoryWords(Language language)
{
    public string Headline(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (verdict.Subject is null)
        {
            return Unexplained(verdict.ServicesHit, verdict.IsOpen);
        }

        if (verdict.Surge is { } surge)
        {
            return Overloaded(verdict.Subject, surge, verdict.IsOpen);
        }

        var adverb = VerbalScale.Adverb(language, verdict.Probability);
        return (verdict.IsOpen, verdict.Probability >= VerbalScale.Even) switch
        {
            (true, true) => language.Say($"{verdict.Subject} is {adverb} failing.", $"{verdict.Subject} ist {adverb} gestört."),
            (true, false) => language.Say($"{verdict.Subject} may be failing.", $"{verdict.Subject} ist möglicherweise gestört."),
            (false, true) => language.Say($"{verdict.Subject} {adverb} failed.", $"{verdict.Subject} war {adverb} gestört."),
            (false, false) => language.Say($"{verdict.Subject} may have failed.", $"{verdict.Subject} war möglicherweise gestört."),
        };
    }

    public string Hit(int services, bool open) => open
        ? language.Count(services, ("One service is hit", "{0} services are hit"), ("Ein Dienst ist betroffen", "{0} Dienste sind betroffen"))
        : language.Count(services, ("One service was hit", "{0} services were hit"), ("Ein Dienst war betroffen", "{0} Dienste waren betroffen"));

    public string Among(string names) => language.Say($", among them {names}", $", darunter {names}");

    /// <summary>Of services that began to fail together with the incident, and that nothing known connects to it.</summary>
    public string Beside(int services, bool open) => open
        ? language.Count(
            services,
            ("One more began to fail in the same minutes, though nothing we know connects it.", "{0} more began to fail in the same minutes, though nothing we know connects them."),
            ("Ein weiterer fällt seit denselben Minuten aus, obwohl ihn nichts, was wir kennen, damit verbindet.", "{0} weitere fallen seit denselben Minuten aus, obwohl sie nichts, was wir kennen, damit verbindet."))
        : language.Count(
            services,
            ("One more failed from the same minutes on, though nothing we know connects it.", "{0} more failed from the same minutes on, though nothing we know connects them."),
            ("Ein weiterer fiel von denselben Minuten an aus, obwohl ihn nichts, was wir kennen, damit verbindet.", "{0} weitere fielen von denselben Minuten an aus, obwohl sie nichts, was wir kennen, damit verbindet."));

    public string OfferedIn(string countries) => language.Say($"They are offered in {countries}.", $"Angeboten werden sie in {countries}.");

    public string Countries(int count) => language.Count(count, ("{0} country", "{0} countries"), ("{0} Land", "{0} Ländern"));

    public string Everywhere => language.Say("Some of them are offered everywhere.", "Einige davon werden überall angeboten.");

    public string MostLikelyPart(string part, string percent) => language.Say(
        $"The likeliest part is {part} ({percent}).", $"Am wahrscheinlichsten ist es dort: {part} ({percent}).");

    /// <summary>Where the whole leads, and what failed inside is anybody's guess.</summary>
    public string OpenPart(string part, string percent, bool open) => open
        ? language.Say(
            $"What failed inside, we can’t tell yet; the likeliest of its parts: {part} ({percent}).",
            $"Was darin ausgefallen ist, wissen wir noch nicht; am ehesten: {part} ({percent}).")
        : language.Say(
            $"What failed inside, we could not tell; the likeliest of its parts: {part} ({percent}).",
            $"Was darin ausgefallen war, wissen wir nicht; am ehesten: {part} ({percent}).");

    public string SingleFailure => language.Say(
        "Nothing that it shares with others seems to have failed.", "Nichts, was er mit anderen teilt, scheint gestört zu sein.");

    public string BecauseOfDemand => language.Say(
        "People complain of slow pages and of payments, as they do when more come than a service can serve.",
        "Gemeldet werden langsame Seiten und Probleme beim Bezahlen, wie wenn mehr kommen, als ein Dienst bedienen kann.");

    public string NothingUpstream => language.Say("Nothing upstream is suspected.", "Nichts, worauf der Dienst steht, ist verdächtig.");

    public string SomeRegion => language.Say("Which of its regions, we can’t tell yet.", "In welcher Region, wissen wir noch nicht.");

    public string NothingShared => language.Say(
        "The catalog knows nothing that they share. It may be several failures at once, or a dependency that nobody has written down.",
        "Der Katalog kennt nichts, worauf sie gemeinsam stehen. Es können mehrere Ausfälle zugleich sein oder eine Abhängigkeit, die niemand notiert hat.");

    public string Since(string duration) => language.Say($"It has lasted {duration}.", $"Die Störung dauert seit {duration} an.");

    public string PartlyRecovering(int recovered, int services) => language.Say(
        $"Partly recovering: {recovered} of {services} services repaired so far.", $"Teilweise wiederhergestellt: bisher {recovered} von {services} Diensten.");

    public string Lasted(string duration) => language.Say($"It lasted {duration}.", $"Die Störung dauerte {duration}.");

    public string ThatItIs(string subject) => language.Say($"that it is {subject}", $"dass es {subject} ist");

    public string ThatItIsUnknown => language.Say("that nothing known explains it", "dass nichts Bekanntes es erklärt");

    public string SeenAfter(string duration) => language.Say($"seen, about {duration} after it began", $"bemerkt, etwa {duration} nach Beginn");

    public string BeforeProvider => language.Say("before the provider said anything", "bevor der Anbieter etwas sagte");

    public string AfterProvider => language.Say("after the provider first spoke", "nachdem der Anbieter zuerst etwas sagte");

    public string WithProvider => language.Say("apart: the provider spoke in the same minute", "Abstand: der Anbieter sprach in derselben Minute");

    public string None => language.Say("none", "keine");

    public string NoNotice => language.Say("notices from the provider so far", "Mitteilungen des Anbieters bisher");

    public string ReportsExpected(string expected) => language.Say($"reports, {expected} expected", $"Meldungen, {expected} üblich");

    private string Overloaded(string subject, double probability, bool open)
    {
        var adverb = VerbalScale.Adverb(language, probability);
        return open
            ? language.Say($"{subject} is {adverb} overloaded by its own demand.", $"{subject} ist {adverb} vom eigenen Andrang überlastet.")
            : language.Say($"{subject} was {adverb} overloaded by its own demand.", $"{subject} war {adverb} vom eigenen Andrang überlastet.");
    }

    private string Unexplained(int services, bool open) => open
        ? language.Count(
            services,
            ("{0} service fails, and we don’t know why.", "{0} services fail together, and nothing we know connects them."),
            ("{0} Dienst fällt aus, und wir wissen nicht, warum.", "{0} Dienste fallen zugleich aus, und nichts, was wir kennen, verbindet sie."))
        : language.Count(
            services,
            ("{0} service failed, and we don’t know why.", "{0} services failed together, and nothing we know connects them."),
            ("{0} Dienst fiel aus, und wir wissen nicht, warum.", "{0} Dienste fielen zugleich aus, und nichts, was wir kennen, verbindet sie."));
}
