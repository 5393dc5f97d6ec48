namespace Epicenter.Server.Pages.Itself;

/// <summary>Where there is no server around the pages: only what the observatory itself says.</summary>
internal sealed class NoVitalSigns(Live.ILiveObservatory live) : IVitalSigns
{
    public Vitals Take() => new(live.Snapshot.At, [new VitalSign(VitalPart.Intake, live.NotAccepting is null ? 0 : 1, 0)], null);
}
