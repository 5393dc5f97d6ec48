using System.Buffers;
using Epicenter.Cli.Benchmarks;
using Epicenter.Cli.Terminals;
using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;
using Epicenter.Sources.Catalog;

namespace Epicenter.Cli.Tests.Benchmarks;

public sealed class MadeUpSignalsTests
{
    private const int Signals = 2000;

    private static readonly DateTimeOffset At = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly CatalogGraph Catalog = ReadCatalog();

    [Fact]
    public void Write_Lines_AreSignalsOfTheCatalogEachWithItsOwnId()
    {
        var lines = Read(Make(seed: 1, at: null), arrival: At);

        Assert.All(lines, l => Assert.True(Catalog.TryGetService(l.Signal!.Subject, out _), l.Error?.Message));
        Assert.Equal(Signals, lines.Select(l => l.Signal!.Id).Distinct().Count());
        Assert.Contains(lines, l => l.Signal is Probe);
        Assert.All(lines.Select(l => l.Signal).OfType<Report>(), r => Assert.True(Catalog.TryGetService(r.Network!, out _)));
    }

    [Fact]
    public void Write_SameSeed_GivesTheSameLines() => Assert.Equal(Make(seed: 7, At), Make(seed: 7, At));

    [Fact]
    public void Write_OtherSeed_SharesNoId() =>
        Assert.Empty(Read(Make(1, At)).Select(l => l.Signal!.Id).Intersect(Read(Make(2, At)).Select(l => l.Signal!.Id)));

    [Fact]
    public void DenseWorld_Lines_AreInTheOrderOfTheirTime()
    {
        using var output = new MemoryStream();
        new DenseWorld(Catalog, signalsPerMinute: 2).Write(output, Signals);

        var times = Read(output.ToArray()).Select(l => l.Signal!.At).ToList();
        Assert.Equal(Signals, times.Count);
        Assert.Equal(times.Order(), times);
        Assert.Equal(TimeSpan.FromMinutes(Signals / 2) - TimeSpan.FromSeconds(30), times[^1] - times[0]);
    }

    private static byte[] Make(int seed, DateTimeOffset? at)
    {
        var signals = new MadeUpSignals(Catalog, seed);
        var lines = new ArrayBufferWriter<byte>();
        for (var i = 0; i < Signals; i++)
        {
            signals.Write(lines, at);
        }

        return lines.WrittenSpan.ToArray();
    }

    private static List<SignalLine> Read(byte[] lines, DateTimeOffset? arrival = null)
    {
        using var stream = new MemoryStream(lines);
        return [.. new NdjsonReader(stream, arrival).ReadAll()];
    }

    private static CatalogGraph ReadCatalog()
    {
        using var folder = new WorkFolder(null, new Figures(new Terminal(TextWriter.Null, TextWriter.Null)));
        return CatalogReader.Read(MadeUpCatalog.WriteTo(folder)).Graph!;
    }
}
