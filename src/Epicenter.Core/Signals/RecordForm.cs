using System.Text;

namespace Epicenter.Core.Signals;

/// <summary>Signals as records that keep every word. Words that come again and again are shared.</summary>
internal readonly struct RecordForm : ISignalForm<Signal>
{
    private static readonly WordCache Words = new();

    public Signal Of(scoped in ReportParts report) => new Report
    {
        Id = Text(report.Envelope.Id),
        At = report.Envelope.At,
        ReceivedAt = report.Envelope.ReceivedAt,
        Service = Words.Get(report.Service),
        Symptom = report.Symptom,
        Country = Shared(report.Country),
        Subdivision = Shared(report.Subdivision),
        Reporter = Text(report.Reporter),
        Origin = Shared(report.Origin),
        Network = Shared(report.Network),
    };

    public Signal Of(scoped in ProbeParts probe) => new Probe
    {
        Id = Text(probe.Envelope.Id),
        At = probe.Envelope.At,
        ReceivedAt = probe.Envelope.ReceivedAt,
        Target = Words.Get(probe.Target),
        From = Words.Get(probe.From),
        Outcome = probe.Outcome,
        Failure = probe.Failure,
        Status = probe.Status,
        LatencyMs = probe.LatencyMs,
    };

    public Signal Of(scoped in NoticeParts notice) => new Notice
    {
        Id = Text(notice.Envelope.Id),
        At = notice.Envelope.At,
        ReceivedAt = notice.Envelope.ReceivedAt,
        Target = Words.Get(notice.Target),
        State = notice.State,
        Title = Text(notice.Title),
        Body = Text(notice.Body),
        Url = Text(notice.Url),
        Source = Shared(notice.Source),
    };

    public Signal Of(Act act) => act;

    private static string? Text(ReadOnlySpan<byte> text) => text.IsEmpty ? null : Encoding.UTF8.GetString(text);

    private static string? Shared(ReadOnlySpan<byte> text) => text.IsEmpty ? null : Words.Get(text);
}
