using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;
using Epicenter.Server.Api;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Security.Keys;

namespace Epicenter.Server.Intake;

/// <summary>A batch that was read to its end: the signals that keep the rules, and the lines that don't.</summary>
internal sealed record Batch(IReadOnlyList<Signal> Signals, IReadOnlyList<RejectedLineJson> Rejected)
{
    public const int LongestBytes = 32 * 1024 * 1024;

    /// <summary>Reads all of it before anything is written, so that a batch cut short leaves nothing half done.</summary>
    public static (Batch? Batch, Problem? Problem) Read(MemoryStream body, CatalogGraph catalog, AccessKey key, DateTimeOffset arrival)
    {
        using var text = new BatchBody(body, LongestBytes);
        var signals = new List<Signal>();
        var rejected = new List<RejectedLineJson>();
        long lines = 0;
        foreach (var (number, signal, error) in new NdjsonReader(text, arrival).ReadAll())
        {
            if (text.IsDamaged)
            {
                break;
            }

            lines = number;
            if ((error?.Message ?? key.Forbids(signal!) ?? UnknownSubject(signal!, catalog)) is { } reason)
            {
                rejected.Add(new RejectedLineJson(number, reason));
            }
            else
            {
                signals.Add(signal!);
            }
        }

        return text switch
        {
            { IsDamaged: true } => (null, new Problem(
                ProblemKind.MalformedBody, $"The gzip stream is cut short or damaged after line {lines}. Nothing was written; send it again.")),
            { IsTooLarge: true } => (null, new Problem(
                ProblemKind.TooLarge, $"The batch unpacks to more than {LongestBytes} bytes. Nothing was written; send it in parts.")),
            _ => (new Batch(signals, rejected), null),
        };
    }

    private static string? UnknownSubject(Signal signal, CatalogGraph catalog) => signal switch
    {
        Report report when !catalog.TryGetService(report.Service, out _) =>
            $"unknown service {report.Service}{Problem.DidYouMean([.. NearMatch.Services(catalog, report.Service).Select(s => s.Id)])}",
        not Report when !catalog.TryGetEntity(signal.Subject, out _) =>
            $"unknown target {signal.Subject}{Problem.DidYouMean(NearMatch.Among(signal.Subject, catalog.Entities.Select(e => e.Id)))}",
        _ => null,
    };
}
