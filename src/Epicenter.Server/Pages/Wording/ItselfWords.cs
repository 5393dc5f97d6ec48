using Epicenter.Server.Pages.Itself;

namespace Epicenter.Server.Pages.Wording;

/// <summary>The page of the observatory about itself.</summary>
public sealed class ItselfWords(Language language)
{
    public string Title => language.Say("The observatory itself", "Das Observatorium selbst");

    public string Well => language.Say("The observatory is well.", "Das Observatorium ist wohlauf.");

    public string Unwell => language.Say("The observatory does not see as it should.", "Das Observatorium sieht nicht, wie es sollte.");

    public string Since(string time, string duration) => language.Say(
        $"This server has run since {time}: {duration}.", $"Dieser Server läuft seit {time}: {duration}.");

    public string UnwellMeaning => language.Say(
        "What its pages say may be out of date or incomplete. The parts below say which.",
        "Was seine Seiten sagen, kann veraltet oder unvollständig sein. Die Teile unten sagen, welche.");

    public string Parts => language.Say("Its parts", "Seine Teile");

    public string Part => language.Say("Part", "Teil");

    public string Measured => language.Say("Measured", "Gemessen");

    public string State => language.Say("State", "Zustand");

    public string NameOf(VitalPart part) => part switch
    {
        VitalPart.Intake => language.Say("Intake of signals", "Annahme von Signalen"),
        VitalPart.Clock => language.Say("Behind the clock", "Hinter der Uhr"),
        VitalPart.Checkpoint => language.Say("Age of the last checkpoint", "Alter des letzten Sicherungs\u00ADpunkts"),
        VitalPart.Rollups => language.Say("Not counted in the long-term record yet", "In der Langzeit\u00ADzählung noch nicht gezählt"),
        VitalPart.Signals => language.Say("Signals ever taken", "Signale insgesamt"),
        VitalPart.Storage => language.Say("Data on disk", "Daten auf der Platte"),
        _ => language.Say("Memory", "Speicher"),
    };

    internal string ValueOf(VitalSign sign) =>
        sign.Part switch
        {
            VitalPart.Intake => sign.Value == 0 ? language.Say("accepted", "werden angenommen") : language.Say("refused", "werden abgewiesen"),
            VitalPart.Clock or VitalPart.Checkpoint => Seconds(sign.Value),
            VitalPart.Storage or VitalPart.Memory => $"{(sign.Value < 1e7 ? language.OneDecimal(sign.Value / 1e6) : language.Number(sign.Value / 1e6))} MB",
            _ => Signals(sign.Value),
        };

    public string StateOf(bool isWell) => isWell ? language.Say("well", "in Ordnung") : language.Say("degraded", "beeinträchtigt");

    public string StandsOn => language.Say("What it stands on", "Worauf es steht");

    public string StandsOnAside => language.Say(
        "an observatory that falls with what it watches is of no use",
        "ein Observatorium, das mit dem fällt, was es beobachtet, nützt niemandem");

    public string NothingSaid => language.Say(
        "The operator has not written down what this observatory stands on. It may fail together with what it watches.",
        "Der Betreiber hat nicht notiert, worauf dieses Observatorium steht. Es kann zusammen mit dem ausfallen, was es beobachtet.");

    public string AmongSuspects => language.Say("suspected in an open incident", "in einer andauernden Störung verdächtig");

    public string NoSuspect => language.Say("not suspected of anything", "nicht verdächtig");

    private string Seconds(double seconds) => seconds < 120 ? $"{language.Number(seconds)} s" : language.Duration(TimeSpan.FromSeconds(seconds));

    private string Signals(double signals) => signals == 1 ? language.Say("one signal", "ein Signal") : language.Say($"{language.Number(signals)} signals", $"{language.Number(signals)} Signale");
}
