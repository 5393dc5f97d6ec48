using System.Text;
using Epicenter.Core.Catalog;
using Epicenter.Core.Localization;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Core.Signals;

/// <summary>Signals as numbers under a catalog. Nothing is allocated but the title of a notice, and acts.</summary>
internal readonly struct ObservationForm(CatalogGraph catalog) : ISignalForm<Observation>
{
    public Observation Of(scoped in ReportParts report) => new()
    {
        Kind = SignalKind.Report,
        Subject = ServiceOf(report.Service),
        At = report.Envelope.At.UtcTicks,
        Arrival = ArrivalOf(report.Envelope),
        Fingerprint = SignalFingerprint.Of(report),
        Who = FingerprintOf(report.Reporter),
        Origin = FingerprintOf(report.Origin),
        Network = ServiceOf(report.Network),
        Country = CountryCode.Of(report.Country),
        Symptom = report.Symptom ?? Symptom.Other,
    };

    public Observation Of(scoped in ProbeParts probe) => new()
    {
        Kind = SignalKind.Probe,
        Subject = ServiceOf(probe.Target),
        At = probe.Envelope.At.UtcTicks,
        Arrival = ArrivalOf(probe.Envelope),
        Fingerprint = SignalFingerprint.Of(probe),
        Who = FingerprintOf(probe.From),
        Network = Observation.Unknown,
        Outcome = probe.Outcome,
        Failure = probe.Failure,
    };

    public Observation Of(scoped in NoticeParts notice)
    {
        var title = Encoding.UTF8.GetString(notice.Title);
        var words = $"{title}. {Encoding.UTF8.GetString(notice.Body)}";
        return new Observation
        {
            Kind = SignalKind.Notice,
            Subject = catalog.TryGetEntity(notice.Target, out var entity) ? entity : Observation.Unknown,
            At = notice.Envelope.At.UtcTicks,
            Arrival = ArrivalOf(notice.Envelope),
            Fingerprint = SignalFingerprint.Of(notice),
            Network = Observation.Unknown,
            State = notice.State,
            Named = Bits(MechanismVocabulary.NamedIn(words).Select(m => (int)m)),
            NamedClasses = Bits(ClassVocabulary.NamedIn(words).Select(c => (int)c)),
            Title = notice.Title.IsEmpty ? null : title,
        };
    }

    public Observation Of(Act act) => new()
    {
        Kind = SignalKind.Act,
        Subject = Observation.Unknown,
        At = act.At.UtcTicks,
        Arrival = (act.ReceivedAt ?? act.At).UtcTicks,
        Fingerprint = SignalFingerprint.Of(act),
        Network = Observation.Unknown,
        Act = act,
    };

    private static ushort Bits(IEnumerable<int> named) => (ushort)named.Aggregate(0, (bits, one) => bits | (1 << one));

    private static long ArrivalOf(scoped in SignalEnvelope envelope) => (envelope.ReceivedAt ?? envelope.At).UtcTicks;

    private static ulong FingerprintOf(ReadOnlySpan<byte> word) => word.IsEmpty ? 0 : SignalFingerprint.Of(word);

    private int ServiceOf(ReadOnlySpan<byte> id) => catalog.TryGetService(id, out var service) ? service : Observation.Unknown;
}
