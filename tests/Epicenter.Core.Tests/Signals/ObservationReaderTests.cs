using System.Buffers;
using System.Text;
using CsCheck;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Signals;

public sealed class ObservationReaderTests
{
    private static readonly Gen<string> KnownId = Gen.Int[0, Town.Graph.Entities.Length - 1].Select(i => Town.Graph.Entities[i].Id);

    // Half of them speak of something that the catalog holds.
    private static readonly Gen<Signal> AnyOfTown = Gen.Select(AnySignal.OfAnyKind, KnownId, Gen.Bool).Select(x => (x.Item3, x.Item1) switch
    {
        (true, Report report) => report with { Service = ServiceOf(x.Item2), Network = report.Network is null ? null : "fiber", Origin = report.Reporter },
        (true, Probe probe) => probe with { Target = x.Item2 },
        (true, Notice notice) => notice with { Target = x.Item2 },
        _ => x.Item1,
    });

    private static readonly Gen<byte> Letter = Gen.OneOf(Gen.Byte, Gen.Char["\"\\{}[],:0a\0"].Select(c => (byte)c));

    private static readonly Gen<Func<byte[], byte[]>> Damage = Gen.OneOf(
        Gen.Select(Gen.Double.Unit, Letter).Select(x => (Func<byte[], byte[]>)(bytes => Replace(bytes, x.Item1, x.Item2))),
        Gen.Select(Gen.Double.Unit, Gen.Int[1, 12]).Select(x => (Func<byte[], byte[]>)(bytes => Cut(bytes, x.Item1, x.Item2))),
        Gen.Select(Gen.Double.Unit, Gen.Int[1, 400]).Select(x => (Func<byte[], byte[]>)(bytes => Repeat(bytes, x.Item1, x.Item2))));

    [Fact]
    public void TryRead_AnythingWritten_GivesWhatTheSignalComesTo() => AnyOfTown.Sample(
        signal =>
        {
            Assert.True(SignalCodec.TryRead(Write(signal), Town.Graph, out var observation, out var error), error?.Message);
            Assert.Equal(Observation.Of(signal, Town.Graph), observation);
        },
        iter: 3000);

    [Fact]
    public void TryRead_DamagedLine_SaysTheSameInBothForms() => Gen.Select(AnyOfTown, Damage.Array[1, 3]).Sample(
        (signal, damages) =>
        {
            var line = damages.Aggregate(Write(signal), (bytes, damage) => damage(bytes));
            var isSignal = SignalCodec.TryRead(line, out var read, out var error);
            Assert.Equal(isSignal, SignalCodec.TryRead(line, Town.Graph, out var observation, out var sameError));
            Assert.Equal(error, sameError);
            Assert.Equal(isSignal ? Observation.Of(read!, Town.Graph) : default, observation);
        },
        iter: 20_000);

    [Fact]
    public void TryRead_Report_ComesToItsNumbers()
    {
        const string Line = """{"kind":"report","id":"r1","at":"2026-06-15T12:00:00Z","receivedAt":"2026-06-15T12:00:30Z","service":"shop-2","symptom":"login","reporter":"\u0061nn","origin":"here","network":"cable"}""";

        Assert.Equal(
            new Observation
            {
                Kind = SignalKind.Report,
                Subject = Town.Index("shop-2"),
                At = new DateTime(2026, 6, 15, 12, 0, 0, DateTimeKind.Utc).Ticks,
                Arrival = new DateTime(2026, 6, 15, 12, 0, 30, DateTimeKind.Utc).Ticks,
                Fingerprint = SignalFingerprint.Of("r1"),
                Who = SignalFingerprint.Of("ann"),
                Origin = SignalFingerprint.Of("here"),
                Network = Town.Index("cable"),
                Symptom = Symptom.Login,
            },
            Assert.Single(ReadAll(Encoding.UTF8.GetBytes(Line))).Observation);
    }

    [Fact]
    public void TryRead_ProbeOfAnEntity_HasNoServiceForSubject()
    {
        var line = Assert.Single(ReadAll("""{"kind":"probe","at":"2026-06-15T12:00:00Z","target":"north/hall","from":"fra","outcome":"ok"}"""u8.ToArray()));

        Assert.Null(line.Error);
        Assert.Equal(Observation.Unknown, line.Observation.Subject);
    }

    [Fact]
    public void ReadAll_BadLinesAmongGood_AreNamedAsTheOtherReaderNamesThem()
    {
        var text = Encoding.UTF8.GetBytes(
            "{\"kind\":\"report\",\"at\":\"2026-06-15T12:00:00Z\",\"service\":\"shop-1\"}\n\nnonsense\n{}\n" + new string('x', 70_000) + "\n{\"kind\":\"report\"}");

        Assert.Equal(
            new NdjsonReader(new MemoryStream(text)).ReadAll().Select(l => (l.Number, l.Error)),
            ReadAll(text).Select(l => (l.Number, l.Error)));
    }

    [Fact]
    public void TryRead_ReportsAndProbes_AllocateNothing()
    {
        byte[][] lines = [.. Enumerable.Range(0, 100).Select(i => Write(i % 2 == 0 ? AReport(i) : AProbe(i)))];
        ReadEach(lines);

        // A collection that another test brings about meanwhile counts as allocated what a thread has in reserve. What a line allocates, it allocates every time.
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => Allocated()));

        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            ReadEach(lines);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static void ReadEach(byte[][] lines)
    {
        foreach (var line in lines)
        {
            if (!SignalCodec.TryRead(line, Town.Graph, out _, out var error))
            {
                Assert.Fail(error.Message);
            }
        }
    }

    private static Report AReport(int i) => new()
    {
        Id = i % 4 == 0 ? null : $"r{i}",
        At = new DateTimeOffset(2026, 6, 15, 12, 0, 0, TimeSpan.Zero),
        Service = "shop-1",
        Symptom = Symptom.App,
        Country = "US",
        Subdivision = "US-NY",
        Reporter = $"p{i}",
        Network = "cable",
    };

    private static Probe AProbe(int i) => new()
    {
        At = new DateTimeOffset(2026, 6, 15, 12, 0, 0, TimeSpan.Zero),
        Target = "shop-1",
        From = "fra",
        Outcome = ProbeOutcome.Failed,
        Failure = FailureStage.Dns,
        LatencyMs = i,
    };

    private static string ServiceOf(string id) => id.Contains('/', StringComparison.Ordinal) ? "shop-1" : id;

    private static byte[] Replace(byte[] bytes, double where, byte letter)
    {
        var damaged = bytes.ToArray();
        damaged[At(bytes, where)] = letter;
        return damaged;
    }

    private static byte[] Cut(byte[] bytes, double where, int length) =>
        [.. bytes[..At(bytes, where)], .. bytes[Math.Min(bytes.Length - 1, At(bytes, where) + length)..]];

    private static byte[] Repeat(byte[] bytes, double where, int times) =>
        [.. bytes[..At(bytes, where)], .. Enumerable.Repeat(bytes[At(bytes, where)], times), .. bytes[At(bytes, where)..]];

    private static int At(byte[] bytes, double where) => (int)(where * (bytes.Length - 1));

    private static byte[] Write(Signal signal)
    {
        var output = new ArrayBufferWriter<byte>();
        SignalCodec.Write(output, signal);
        return output.WrittenSpan.ToArray();
    }

    private static List<ObservationLine> ReadAll(byte[] text)
    {
        using var stream = new MemoryStream(text);
        return [.. new ObservationReader(stream, Town.Graph).ReadAll()];
    }
}
