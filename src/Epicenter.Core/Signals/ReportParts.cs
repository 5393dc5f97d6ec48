namespace Epicenter.Core.Signals;

/// <summary>What a report says, in UTF-8 as it stands in its line; what it does not say is empty.</summary>
internal ref struct ReportParts
{
    public SignalEnvelope Envelope;
    public ReadOnlySpan<byte> Service;
    public Symptom? Symptom;
    public ReadOnlySpan<byte> Country;
    public ReadOnlySpan<byte> Subdivision;
    public ReadOnlySpan<byte> Reporter;
    public ReadOnlySpan<byte> Origin;
    public ReadOnlySpan<byte> Network;

    public static ReportParts Of(Report report, ref Utf8Words words) => new()
    {
        Envelope = SignalEnvelope.Of(report, ref words),
        Service = words.Of(report.Service),
        Symptom = report.Symptom,
        Country = words.Of(report.Country),
        Subdivision = words.Of(report.Subdivision),
        Reporter = words.Of(report.Reporter),
        Origin = words.Of(report.Origin),
        Network = words.Of(report.Network),
    };
}
