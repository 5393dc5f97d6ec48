using System.Buffers;
using System.Text;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Benchmarks;

/// <summary>Days of reports with an outage now and then: a part of the cloud fails, and what stands on it is reported; the same each time.</summary>
internal sealed class MadeUpHistory(int services, DateTimeOffset until, int days)
{
    private const int OutageEveryHours = 9;
    private const int OutageMinutes = 40;
    private const int ReportsADayAndService = 2;
    private const int ReportersAMinute = 2;

    private readonly Random _random = new(1);
    private long _made;

    /// <summary>The lines of each hour, in order of time.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Hours()
    {
        var first = until.AddDays(-days);
        for (var hour = 0; hour < days * 24; hour++)
        {
            var lines = new ArrayBufferWriter<byte>(1 << 16);
            foreach (var (at, service) in Reports(first.AddHours(hour), hour).OrderBy(r => r.At))
            {
                Write(lines, at, service);
            }

            yield return lines.WrittenMemory;
        }
    }

    private IEnumerable<(DateTimeOffset At, int Service)> Reports(DateTimeOffset start, int hour)
    {
        for (var i = 0; i < services * ReportsADayAndService / 24; i++)
        {
            yield return (start.AddSeconds(_random.Next(3600)), _random.Next(services));
        }

        // The last hour is quiet but for one outage that goes on.
        if (hour % OutageEveryHours == OutageEveryHours - 1 || hour == (days * 24) - 1)
        {
            var part = hour / OutageEveryHours % MadeUpCatalog.Components;
            for (var service = MadeUpCatalog.Components + part; service < Math.Min(services, 1000); service += MadeUpCatalog.Components)
            {
                for (var minute = 60 - OutageMinutes; minute < 60; minute++)
                {
                    for (var i = 0; i < ReportersAMinute; i++)
                    {
                        yield return (start.AddSeconds((minute * 60) + _random.Next(60)), service);
                    }
                }
            }
        }
    }

    private void Write(ArrayBufferWriter<byte> lines, DateTimeOffset at, int service)
    {
        var time = Rfc3339.Format(at);
        lines.Write(Encoding.UTF8.GetBytes(
            $"{{\"kind\":\"report\",\"id\":\"h-{++_made}\",\"at\":\"{time}\",\"receivedAt\":\"{time}\",\"service\":\"service-{service:0000}\",\"symptom\":\"website\",\"country\":\"DE\",\"reporter\":\"r{_made}\"}}\n"));
    }
}
