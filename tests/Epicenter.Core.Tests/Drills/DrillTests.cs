using System.Buffers;
using System.Text;
using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;
using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Drills;

public sealed class DrillTests
{
    private static readonly DrillOptions s_options = new() { Seed = 5, Cause = "north/hall/network", Lasts = TimeSpan.FromMinutes(60) };
    private static readonly DateTimeOffset s_from = s_options.Onset.AddHours(-6);
    private static readonly DateTimeOffset s_to = s_options.Onset.AddHours(2);

    [Fact]
    public void Signals_SameSeed_AreTheSame() => Assert.Equal(LinesOf(s_options), LinesOf(s_options));

    [Fact]
    public void Signals_OtherSeed_Differ() => Assert.NotEqual(LinesOf(s_options), LinesOf(s_options with { Seed = 6 }));

    [Fact]
    public void Signals_All_AreReadByTheParserInOrderAndKnown()
    {
        var signals = LinesOf(s_options with { WithProbes = true }).Select(Read).ToArray();

        Assert.NotEmpty(signals);
        Assert.Equal(signals.Length, signals.Select(s => s.Id).Distinct().Count());
        Assert.Equal(signals.Select(s => s.At), signals.Select(s => s.At).Order());
        Assert.All(signals, s => Assert.NotNull(Town.Graph.Find(s.Subject)));
        Assert.All(signals, s => Assert.InRange(s.At, s_from, s_to));
    }

    [Fact]
    public void Signals_WithProbes_HoldTheSameReports() => Assert.Equal(
        ReportsOf(s_options).Select(r => (r.At, r.Service, r.Reporter)),
        ReportsOf(s_options with { WithProbes = true }).Select(r => (r.At, r.Service, r.Reporter)));

    [Fact]
    public void Signals_DuringTheOutage_AreManyMoreOfThoseHit()
    {
        var drill = new Drill(Town.Graph, s_options);
        var hit = drill.Outage.Hits.Select(h => Town.Graph.Service(h.Service).Id).ToHashSet();
        var reports = ReportsOf(s_options).Where(r => hit.Contains(r.Service)).ToArray();

        var before = reports.Count(r => r.At < s_options.Onset) / 6.0;
        var during = reports.Count(r => r.At >= s_options.Onset && r.At < s_options.Onset.AddHours(1));
        Assert.True(during > 5 * (before + 1), $"{before} an hour before, {during} during");
    }

    [Fact]
    public void Signals_NoNotices_NobodyOfficialSpeaks()
    {
        var spoken = Enumerable.Range(0, 20).Select(seed => s_options with { Seed = (ulong)seed });

        Assert.Contains(spoken, o => SignalsOf(o).OfType<Notice>().Any());
        Assert.DoesNotContain(spoken, o => SignalsOf(o with { WithNotices = false }).OfType<Notice>().Any());
    }

    [Theory]
    [InlineData(DrillKind.Component, "north/hall/network,north/hall/storage,south/dns")]
    [InlineData(DrillKind.Region, "north/hall")]
    [InlineData(DrillKind.Provider, "north,south")]
    [InlineData(DrillKind.InternetProvider, "cable,fiber")]
    public void Outage_OfAKind_HasARootOfThatKind(DrillKind kind, string among)
    {
        var outage = new Drill(Town.Graph, new DrillOptions { Kind = kind }).Outage;

        Assert.Equal(kind, outage.Kind);
        Assert.Contains(Assert.Single(outage.Roots), among.Split(','));
        Assert.All(outage.Hits, h => Assert.Equal(outage.Roots[0], h.Root));
    }

    [Fact]
    public void Outage_Surge_HitsThatServiceAlone()
    {
        var outage = new Drill(Town.Graph, new DrillOptions { Kind = DrillKind.Surge }).Outage;

        Assert.Equal(outage.Roots, outage.Hits.Select(h => Town.Graph.Service(h.Service).Id));
    }

    [Fact]
    public void Outage_OfUnknownCause_HitsServicesThatShareNothing()
    {
        var outage = new Drill(Town.Graph, new DrillOptions { Kind = DrillKind.Unknown }).Outage;

        Assert.Equal([Hypothesis.Unknown], outage.Roots);
        Assert.True(outage.Hits.Length > 1);
        var upstream = outage.Hits.SelectMany(h => Town.Graph.UpstreamOf(h.Service).Select(u => u.Entity)).ToArray();
        Assert.Equal(upstream.Distinct().Count(), upstream.Length);
    }

    [Fact]
    public void Outage_Pair_HasRootsOfTwoProviders() =>
        Assert.Equal(["north", "south"], new Drill(Town.Graph, new DrillOptions { Kind = DrillKind.Pair }).Outage.Roots.Select(r => r.Split('/')[0]).Order());

    [Fact]
    public void Outage_NothingAskedFor_NamesWhatTheCatalogHolds()
    {
        for (ulong seed = 0; seed < 200; seed++)
        {
            var outage = new Drill(Town.Graph, new DrillOptions { Seed = seed }).Outage;
            Assert.NotEmpty(outage.Hits);
            Assert.All(outage.Roots, r => Assert.True(r == Hypothesis.Unknown || Town.Graph.Find(r) is not null, r));
        }
    }

    [Fact]
    public void Outage_CauseMisspelt_IsRefusedWithWhatMayHaveBeenMeant()
    {
        var refused = Assert.Throws<ArgumentException>(() => new Drill(Town.Graph, new DrillOptions { Cause = "south/dnss" }));
        Assert.Contains("did you mean south/dns?", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outage_KindThatIsNotTheCauses_IsRefused()
    {
        var refused = Assert.Throws<ArgumentException>(() => new Drill(Town.Graph, s_options with { Kind = DrillKind.Region }));
        Assert.Contains("it is of the kind component", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outage_EveryServiceOnOneThing_IsNeverOfUnknownCause()
    {
        var catalog = CatalogGraph.Compile(Town.Graph.Entities.Where(e => e.Id.StartsWith("south", StringComparison.Ordinal) || e.Id.StartsWith("office", StringComparison.Ordinal)));

        Assert.All(
            Enumerable.Range(0, 100).Select(seed => new Drill(catalog, new DrillOptions { Seed = (ulong)seed }).Outage),
            o => Assert.NotEqual(DrillKind.Unknown, o.Kind));
        Assert.Throws<ArgumentException>(() => new Drill(catalog, new DrillOptions { Kind = DrillKind.Unknown }));
    }

    [Fact]
    public void Outage_ServicesThatStandOnNothing_CanStillFail() =>
        Assert.NotEmpty(new Drill(CatalogGraph.Compile(Town.Graph.Entities.Where(e => e.Id.StartsWith("loner", StringComparison.Ordinal))), new DrillOptions { Departure = 1 }).Outage.Hits);

    [Fact]
    public void Outage_CatalogWithoutServices_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new Drill(CatalogGraph.Compile([]), new DrillOptions()));

    private static IEnumerable<Signal> SignalsOf(DrillOptions options) => new Drill(Town.Graph, options).Signals(s_from, s_to);

    private static IEnumerable<Report> ReportsOf(DrillOptions options) => SignalsOf(options).OfType<Report>();

    private static string[] LinesOf(DrillOptions options) => [.. SignalsOf(options).Select(Line)];

    private static string Line(Signal signal)
    {
        var line = new ArrayBufferWriter<byte>();
        SignalCodec.Write(line, signal);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }

    private static Signal Read(string line) =>
        SignalCodec.TryRead(Encoding.UTF8.GetBytes(line), out var signal, out var error) ? signal : throw new InvalidDataException($"{line}: {error.Message}");
}
