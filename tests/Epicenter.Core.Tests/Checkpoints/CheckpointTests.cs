using System.Text.Json;
using CsCheck;
using Epicenter.Core.Catalog;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Detection;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Checkpoints;

public sealed class CheckpointTests
{
    private static readonly IReadOnlyList<Observation> s_signals = EventfulDays.Observations(seed: 1);

    // Marks and lists that live within one tick: empty whenever a checkpoint can be taken, the marks of services unless in a flood.
    private static readonly string[] s_emptyBetweenTicks =
        ["CaseRegister._happened", "Detector._goingOn", "EntityScores`1._entities", "EntityScores`1._has", "EntityScores`1._scores", "Observation.<Act>k__BackingField", "Observatory._order", "ProbeCounts._offline", "ProbeCounts._pending", "ServiceMarks._list", "ServiceMarks._marked"];

    private static readonly string[] s_told = Told(new Observatory(Town.Graph), s_signals);

    [Fact]
    public void Restore_AnyWorldAndMoment_GoesOnBitForBit() =>
        Gen.Select(Gen.UInt, Gen.Double[0, 1]).Sample(
            (seed, part) =>
            {
                var signals = EventfulDays.Observations(seed);
                var cut = (int)(part * signals.Count);
                var first = new Observatory(Town.Graph);
                var before = signals.Take(cut).SelectMany(s => first.Accept(s)).Select(Text).ToArray();
                var after = Told(Observatory.Restore(Town.Graph, first.Save()), signals.Skip(cut));
                return Told(new Observatory(Town.Graph), signals).SequenceEqual(before.Concat(after));
            },
            iter: 6);

    // So many in one minute are counted before it ends.
    [Fact]
    public void Restore_AmidAFlood_GoesOnBitForBit()
    {
        var begin = s_signals[^1].Arrival;
        Assert.True(Town.Graph.TryGetService("shop-1", out var flooded));
        Assert.True(Town.Graph.TryGetService("shop-2", out var probed));
        var flood = Enumerable.Range(1, 140_000).Select(i => i % 4 == 0
            ? FailedProbe(begin, probed, i)
            : s_signals[^1] with { Kind = SignalKind.Report, Subject = flooded, At = begin, Fingerprint = (ulong)i, Who = (ulong)i, Origin = (ulong)i });
        var observatory = Observed(s_signals.Count);
        foreach (var signal in flood)
        {
            observatory.Accept(signal);
        }

        var restored = Observatory.Restore(Town.Graph, observatory.Save());
        var soon = new DateTimeOffset(begin, TimeSpan.Zero).AddMinutes(1);
        Assert.Equal(observatory.AdvanceTo(soon).Select(Text), restored.AdvanceTo(soon).Select(Text));
        Assert.All(restored.Snapshot().Services.Where(s => s.Service is "shop-1" or "shop-2"), s => Assert.NotEqual(ServiceState.Fine, s.State));
        Assert.Equal(Told(observatory, []), Told(restored, []));
    }

    // What is remembered of the open minute grows with who probes what, not with how often.
    [Fact]
    public void Save_AFloodOfProbes_IsHardlyLargerThanOfAFew()
    {
        const int Portion = 1 << 14;
        Assert.True(Town.Graph.TryGetService("shop-2", out var probed));
        Assert.InRange(SizeAfter(10 * Portion) - SizeAfter(Portion), 0, 100);

        int SizeAfter(int probes)
        {
            var observatory = Observed(s_signals.Count);
            for (var i = 1; i <= probes; i++)
            {
                observatory.Accept(FailedProbe(s_signals[^1].Arrival, probed, i));
            }

            return observatory.Save().Length;
        }
    }

    [Fact]
    public void Restore_Anywhere_HoldsEveryField()
    {
        var observatory = new Observatory(Town.Graph);
        var comparison = new StateComparison(
            "BaseRates._ofEntity", "CaseBeside._alone", "CaseBeside._atOnce", "CaseBeside._broad", "CaseJoining._joined", "CaseOpening._clusters",
            "CaseOpening._early", "CaseOpening._opened", "CaseOpening._promising", "CaseOpening._quiet", "CaseOpening._together",
            "CaseRegister._excused", "CaseRegister._hosts", "CaseRegister._open", "CaseReview._losses", "CaseReview._strangers",
            "Clues._asked", "Clues._clues", "Clues._failures", "Clues._members", "Clues._minutes", "Clues._places",
            "Coincidence._loudestFirst", "Coincidence._seen", "Detector.<Revision>k__BackingField", "Diagnosis._scores", "Diagnosis._symptoms",
            "IncidentBook._free", "Localizer._candidates", "Localizer._healthy", "Localizer._memberScores", "Localizer._scored",
            "Localizer._standing", "Localizer._symptoms", "Localizer._symptomsStanding",
            "Observatory._happened", "ReporterTable._room", "ReporterTable._spare", "Tally.<Fine>k__BackingField", "Tally.<Silent>k__BackingField");
        foreach (var (i, signal) in s_signals.Index())
        {
            observatory.Accept(signal);
            if (i % (s_signals.Count / 25) == 0 || signal.Kind == SignalKind.Notice)
            {
                var restored = Observatory.Restore(Town.Graph, observatory.Save());
                Assert.Equal(Text(observatory.Snapshot()), Text(restored.Snapshot()));
                comparison.CompareGraphs(observatory, restored, $"after {i}");
            }
        }

        Assert.Empty(comparison.Differences);
        Assert.Equal(s_emptyBetweenTicks, comparison.NeverSet);
    }

    [Fact]
    public void Restore_NothingYet_StartsAnew() =>
        Assert.Equal(s_told, Told(Observatory.Restore(Town.Graph, new Observatory(Town.Graph).Save()), s_signals));

    [Fact]
    public void Save_Twice_SameBytes()
    {
        var observatory = Observed(2000);
        Assert.Equal(observatory.Save().ToArray(), observatory.Save().ToArray());
        Assert.Equal(observatory.Save().ToArray(), Observatory.Restore(Town.Graph, observatory.Save()).Save().ToArray());
    }

    [Fact]
    public void Restore_AnyByteChanged_SaysThatItIsDamaged()
    {
        var good = Observed(500).Save().ToArray();
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte[1, 255]).Sample(
            (at, change) =>
            {
                var bad = (byte[])good.Clone();
                bad[at] ^= change;
                Assert.Throws<CheckpointException>(() => Observatory.Restore(Town.Graph, bad));
            },
            iter: 200);
    }

    [Fact]
    public void Restore_CutShort_SaysThatItIsDamaged()
    {
        var good = Observed(500).Save();
        Gen.Int[0, good.Length - 1].Sample(
            length => { Assert.Throws<CheckpointException>(() => Observatory.Restore(Town.Graph, good[..length])); },
            iter: 100);
    }

    [Fact]
    public void Restore_OtherContentInASoundEnvelope_IsRefused() =>
        Gen.Byte.Array[0, 400].Sample(
            content =>
            {
                var forged = Checkpoint.Seal(Town.Graph, to =>
                {
                    foreach (var part in content)
                    {
                        to.WriteCount(part);
                    }
                });
                Assert.Throws<CheckpointException>(() => Observatory.Restore(Town.Graph, forged));
            },
            iter: 200);

    [Fact]
    public void Restore_OtherVersion_SaysWhich()
    {
        var later = Observed(10).Save().ToArray();
        later[4]++;
        var error = Assert.Throws<CheckpointException>(() => Observatory.Restore(Town.Graph, later));
        Assert.Contains($"version {Checkpoint.Version + 1}", error.Message, StringComparison.Ordinal);
        Assert.Contains("from its beginning", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Restore_OtherCatalog_SaysSo()
    {
        var weaker = CatalogGraph.Compile(Town.Graph.Entities.Select(e => e.Id == "shop-1" ? e with { DependsOn = [e.DependsOn[0] with { Strength = 0.8 }] } : e));
        var error = Assert.Throws<CheckpointException>(() => Observatory.Restore(weaker, Observed(10).Save()));
        Assert.Contains("catalog", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Restore_CatalogWithOtherNames_IsTheSame()
    {
        var renamed = CatalogGraph.Compile(Town.Graph.Entities.Select(e => e with { Name = e.Name + "!" }));
        var observatory = Observed(100);
        Assert.Equal(observatory.Now, Observatory.Restore(renamed, observatory.Save()).Now);
    }

    private static Observation FailedProbe(long at, int service, int number) => s_signals[^1] with
    {
        Kind = SignalKind.Probe,
        Subject = service,
        At = at,
        Fingerprint = (ulong)number,
        Who = (ulong)(number % 3) + 1,
        Outcome = ProbeOutcome.Failed,
        Failure = FailureStage.Http,
    };

    private static Observatory Observed(int signals)
    {
        var observatory = new Observatory(Town.Graph);
        foreach (var signal in s_signals.Take(signals))
        {
            observatory.Accept(signal);
        }

        return observatory;
    }

    // All that happens, and what is told at the end: every snapshot's incidents, services and series.
    private static string[] Told(Observatory observatory, IEnumerable<Observation> signals)
    {
        var told = signals.SelectMany(s => observatory.Accept(s)).Select(Text).ToList();
        told.AddRange(observatory.AdvanceTo(EventfulDays.End).Select(Text));
        told.Add(Text(observatory.Snapshot()));
        told.AddRange(Town.Services.Select(s => Text(observatory.SeriesOf(s))));
        return [.. told];
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value);
}
