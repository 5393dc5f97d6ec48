using Epicenter.Core.Mechanisms;

namespace Epicenter.Server.Pages.Wording;

/// <summary>What may have failed, and what speaks for and against it.</summary>
public sealed class CauseWords(Language language)
{
    public string Question(bool open) => open ? language.Say("What is failing?", "Was ist gestört?") : language.Say("What failed?", "Was war gestört?");

    public string Weighed(int count) => language.Count(
        count, ("one explanation, weighed each minute", "{0} explanations, weighed each minute"), ("eine Erklärung, jede Minute abgewogen", "{0} Erklärungen, jede Minute abgewogen"));

    public string For => language.Say("For", "Dafür");

    public string ForAndAgainst => language.Say("For and against", "Dafür und dagegen");

    public string Against => language.Say("Against", "Dagegen");

    /// <summary>Instead of a rival's reasons, where they are those of an explanation above it.</summary>
    public string SameAs(int number) => language.Say($"the same as for {number}", $"dasselbe wie bei {number}");

    public string LeadsStill => language.Say(
        "Another one is held likelier than 1, but is not clearly ahead: until it is, 1 leads.",
        "Eine andere gilt als wahrscheinlicher als 1, liegt aber nicht klar vorn: bis dahin führt 1.");

    public string Unknown => language.Say("Something we don’t know", "Etwas, das wir nicht kennen");

    public string Alone => language.Say("by itself", "für sich allein");

    public string DependantsFail(int count, int of) => of switch
    {
        0 => language.Count(count, ("{0} service that stands on it fails", "{0} services that stand on it fail"), ("{0} Dienst, der darauf steht, fällt aus", "{0} Dienste, die darauf stehen, fallen aus")),
        1 => language.Say("the only service that stands on it fails", "der einzige Dienst, der darauf steht, fällt aus"),
        _ => language.Count(
            count,
            ($"{{0}} of {language.Number(of)} services that stand on it fails", $"{{0}} of {language.Number(of)} services that stand on it fail"),
            ($"{{0}} von {language.Number(of)} Diensten, die darauf stehen, fällt aus", $"{{0}} von {language.Number(of)} Diensten, die darauf stehen, fallen aus")),
    };

    public string DependantsFine(int count, int of) => of switch
    {
        0 => language.Count(count, ("{0} service that stands on it is fine", "{0} services that stand on it are fine"), ("{0} Dienst, der darauf steht, ist unauffällig", "{0} Dienste, die darauf stehen, sind unauffällig")),
        1 => language.Say("the only service that stands on it is fine", "der einzige Dienst, der darauf steht, ist unauffällig"),
        _ => language.Count(
            count,
            ($"{{0}} of {language.Number(of)} services that stand on it is fine", $"{{0}} of {language.Number(of)} services that stand on it are fine"),
            ($"{{0}} von {language.Number(of)} Diensten, die darauf stehen, ist unauffällig", $"{{0}} von {language.Number(of)} Diensten, die darauf stehen, sind unauffällig")),
    };

    public string OthersFail(int count) => language.Count(
        count,
        ("{0} service fails that does not stand on it", "{0} services fail that do not stand on it"),
        ("{0} Dienst fällt aus, der nicht darauf steht", "{0} Dienste fallen aus, die nicht darauf stehen"));

    public string SymptomsFit => language.Say("what people complain of fits", "die Beschwerden passen dazu");

    public string SymptomsDiffer => language.Say("what people complain of does not fit", "die Beschwerden passen nicht dazu");

    public string NoticeSays => language.Say("the provider says so", "der Anbieter sagt es");

    public string NoticeDenies => language.Say("the provider says that all is well", "der Anbieter sagt, alles sei in Ordnung");

    public string Companions(int count) => language.Count(
        count,
        ("{0} other service fails with it", "{0} other services fail with it"),
        ("{0} anderer Dienst fällt mit ihm aus", "{0} andere Dienste fallen mit ihm aus"));

    public string OutageNotice => language.Say("the provider speaks of an outage", "der Anbieter spricht von einem Ausfall");

    public string FailsOften => language.Say("such things happen comparatively often", "so etwas kommt vergleichsweise oft vor");

    public string FailsSeldom => language.Say("such things seldom happen", "so etwas kommt selten vor");

    public string ProbesFail(bool fits) => fits
        ? language.Say("probes fail where it makes them fail", "Messungen scheitern dort, wo sie dann scheitern")
        : language.Say("probes fail elsewhere than it makes them fail", "Messungen scheitern an anderer Stelle");

    public string Rise(Pace pace) => pace switch
    {
        Pace.AtOnce => language.Say("reports rose at once", "die Meldungen stiegen schlagartig"),
        Pace.Gradually => language.Say("reports rose within half an hour", "die Meldungen stiegen binnen einer halben Stunde"),
        _ => language.Say("reports rose slowly", "die Meldungen stiegen langsam"),
    };

    public string Spread(Pace pace) => pace switch
    {
        Pace.AtOnce => language.Say("the services failed all at once", "die Dienste fielen alle auf einmal aus"),
        Pace.Gradually => language.Say("the services failed within minutes of one another", "die Dienste fielen im Abstand von Minuten aus"),
        _ => language.Say("the services failed one after another", "die Dienste fielen nach und nach aus"),
    };

    public string Return(Pace pace) => pace switch
    {
        Pace.AtOnce => language.Say("the services came back all at once", "die Dienste kamen alle auf einmal zurück"),
        Pace.Gradually => language.Say("the services came back within an hour", "die Dienste kamen binnen einer Stunde zurück"),
        _ => language.Say("the services came back one after another", "die Dienste kamen nach und nach zurück"),
    };

    public string Extent(Extent extent) => extent switch
    {
        Core.Mechanisms.Extent.Everywhere => language.Say("reports come from everywhere", "die Meldungen kommen von überall"),
        Core.Mechanisms.Extent.OneCountry => language.Say("reports come from one country", "die Meldungen kommen aus einem Land"),
        _ => language.Say("reports come by one internet provider", "die Meldungen kommen über einen Internetanbieter"),
    };

    public string NoticeNames(bool it) => it
        ? language.Say("the provider names it", "der Anbieter nennt es")
        : language.Say("the provider names something else", "der Anbieter nennt etwas anderes");

    public string Chance(bool enough) => enough
        ? language.Say("chance explains it as well as any cause", "der Zufall erklärt es so gut wie jede Ursache")
        : language.Say("a cause explains it better than chance", "eine Ursache erklärt es besser als der Zufall");

    public string How(bool open) => open ? language.Say("How is it failing?", "Auf welche Weise?") : language.Say("How did it fail?", "Auf welche Weise?");

    public string HowAside => language.Say("what broke is one question, how it broke another", "was gestört ist, ist die eine Frage, wie die andere");

    public string OtherMechanisms => language.Say("Less likely", "Weniger wahrscheinlich");

    public string Mechanism(Mechanism mechanism) => mechanism switch
    {
        Core.Mechanisms.Mechanism.Network => language.Say("Network devices or lines", "Netzgeräte oder Leitungen"),
        Core.Mechanisms.Mechanism.ControlPlane => language.Say("The control plane or its API", "Die Steuerungsebene oder ihre API"),
        Core.Mechanisms.Mechanism.Dns => language.Say("Name resolution (DNS)", "Namensauflösung (DNS)"),
        Core.Mechanisms.Mechanism.Release => language.Say("A change that went wrong", "Eine missglückte Änderung"),
        Core.Mechanisms.Mechanism.Capacity => language.Say("A limit of capacity", "Eine erschöpfte Kapazität"),
        Core.Mechanisms.Mechanism.Certificate => language.Say("A certificate or key", "Ein Zertifikat oder Schlüssel"),
        Core.Mechanisms.Mechanism.Power => language.Say("Power, cooling, fire or water", "Strom, Kühlung, Feuer oder Wasser"),
        Core.Mechanisms.Mechanism.Attack => language.Say("An attack", "Ein Angriff"),
        Core.Mechanisms.Mechanism.EndpointAgent => language.Say("Software on people’s own machines", "Software auf den eigenen Geräten"),
        Core.Mechanisms.Mechanism.InternetProvider => language.Say("An internet provider on the way there", "Ein Internetanbieter auf dem Weg dorthin"),
        Core.Mechanisms.Mechanism.Coincidence => language.Say("Coincidence: nothing in common, or chance", "Zufall: nichts Gemeinsames"),
        Core.Mechanisms.Mechanism.DemandSurge => language.Say("Overloaded by its own demand", "Vom eigenen Andrang überlastet"),
        _ => throw new ArgumentOutOfRangeException(nameof(mechanism)),
    };

    public string NoGrounds => language.Say("No single reason stands out.", "Kein einzelner Grund sticht hervor.");

    public string Explains(int failing, int standing) => language.Say(
        $"{language.Number(failing)} of the {language.Number(standing)} services that stand on it fail in this incident.",
        $"{language.Number(failing)} der {language.Number(standing)} Dienste, die darauf stehen, fallen in dieser Störung aus.");

    public string LeavesOpen(int services) => language.Count(
        services, ("It would leave one service unexplained.", "It would leave {0} services unexplained."), ("Ein Dienst bliebe unerklärt.", "{0} Dienste blieben unerklärt."));

    public string Weight(string weight) => language.Say($"weighs {weight}", $"Gewicht {weight}");

    public string WeightMeaning => language.Say(
        "Weights are natural log-likelihoods: +2.3 makes the cause ten times as plausible, −2.3 a tenth.",
        "Gewichte sind natürliche Log-Likelihoods: +2,3 macht die Ursache zehnmal so plausibel, −2,3 ein Zehntel.");

    public string Evidence => language.Say("The evidence, weighed", "Die Belege, gewogen");
}
