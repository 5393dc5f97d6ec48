using System.Buffers;
using System.Text.Unicode;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Benchmarks;

/// <summary>Lines of signals such as crowds send, each with an id and a reporter of its own; the same for the same seed.</summary>
internal sealed class MadeUpSignals(CatalogGraph catalog, int seed)
{
    private const int LongestLine = 400;
    private const int ProbesInAThousand = 50;

    private static readonly string[] Places = ["US-CA", "US-NY", "US-TX", "GB-LND", "DE-BE", "CA-ON", "JP-13", "BR-SP"];

    private readonly Random _random = new(seed);
    private readonly string[] _services = [.. Enumerable.Range(0, catalog.ServiceCount).Select(s => catalog.Service(s).Id)];
    private readonly string[] _networks =
        [.. catalog.Entities.Where(e => e.Profile?.Category == ServiceProfile.InternetProvider).Select(e => e.Id).DefaultIfEmpty("nowhere")];

    private long _made;

    /// <summary>Writes one line, nearly always a report, of any service.</summary>
    /// <param name="at">When it happened; null for when it arrives.</param>
    public void Write(IBufferWriter<byte> output, DateTimeOffset? at) => Write(output, at, _random.Next(_services.Length));

    /// <summary>Writes one line, nearly always a report, of a service.</summary>
    public void Write(IBufferWriter<byte> output, DateTimeOffset? at, int service)
    {
        var line = output.GetSpan(LongestLine);
        var moment = at is { } known ? $"\"at\":\"{Rfc3339.Format(known)}\"," : "";
        var written = _random.Next(1000) < ProbesInAThousand
            ? WriteProbe(line, moment, _services[service])
            : WriteReport(line, moment, _services[service]);
        line[written] = (byte)'\n';
        output.Advance(written + 1);
    }

    private int WriteReport(Span<byte> line, string moment, string service)
    {
        var place = Places[_random.Next(Places.Length)];
        var symptom = EnumWords.Of((Symptom)_random.Next((int)Symptom.Other + 1));
        Utf8.TryWrite(
            line,
            $"{{\"kind\":\"report\",\"id\":\"{seed}-{++_made}\",{moment}\"service\":\"{service}\",\"symptom\":\"{symptom}\",\"country\":\"{place.AsSpan(0, 2)}\",\"subdivision\":\"{place}\",\"reporter\":\"{_random.NextInt64(1L << 48):x12}\",\"network\":\"{_networks[_random.Next(_networks.Length)]}\"}}",
            out var written);
        return written;
    }

    private int WriteProbe(Span<byte> line, string moment, string service)
    {
        Utf8.TryWrite(
            line,
            $"{{\"kind\":\"probe\",\"id\":\"{seed}-{++_made}\",{moment}\"target\":\"{service}\",\"from\":\"fra\",\"outcome\":\"ok\",\"status\":200,\"latencyMs\":{_random.Next(20, 900)}}}",
            out var written);
        return written;
    }
}
