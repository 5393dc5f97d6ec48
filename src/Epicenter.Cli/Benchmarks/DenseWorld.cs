using System.Buffers;
using Epicenter.Core.Catalog;

namespace Epicenter.Cli.Benchmarks;

/// <summary>Days on which much is said every minute, and every few hours one component of the <see cref="MadeUpCatalog"/> fails.</summary>
/// <param name="signalsPerMinute">Spread evenly over the minute.</param>
internal sealed class DenseWorld(CatalogGraph catalog, int signalsPerMinute)
{
    private const int Seed = 1;
    private const int MinutesBetweenOutages = 6 * 60;
    private const int OutageMinutes = 40;
    private const int OfTheOutageInAThousand = 300;
    private const int FlushBytes = 1 << 20;

    private static readonly DateTimeOffset From = new(2026, 6, 15, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(Seed);

    /// <summary>Writes so many signals as lines of JSON, in the order of their time.</summary>
    public void Write(Stream output, int signals)
    {
        var lines = new MadeUpSignals(catalog, Seed);
        var buffer = new ArrayBufferWriter<byte>(2 * FlushBytes);
        for (var i = 0; i < signals; i++)
        {
            var at = From.AddMilliseconds(Math.Floor(i * 60_000.0 / signalsPerMinute));
            lines.Write(buffer, at, ServiceAt(i / signalsPerMinute));
            if (buffer.WrittenCount > FlushBytes)
            {
                output.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
            }
        }

        output.Write(buffer.WrittenSpan);
    }

    private int ServiceAt(int minute)
    {
        var (outage, within) = Math.DivRem(minute, MinutesBetweenOutages);
        var service = _random.Next(MadeUpCatalog.Services);
        return within >= MinutesBetweenOutages - OutageMinutes && _random.Next(1000) < OfTheOutageInAThousand
            ? service - (service % MadeUpCatalog.Components) + (outage % MadeUpCatalog.Components)
            : service;
    }
}
