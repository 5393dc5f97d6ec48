using System.Buffers;
using System.Globalization;
using System.Text;
using Epicenter.Core;
using Epicenter.Core.Signals;
using Epicenter.Storage.Segments;
using Epicenter.Storage.Tests.Files;

namespace Epicenter.Storage.Tests.Segments;

/// <summary>What logs that are out there hold stays readable: the format and its numbers don't change by accident.</summary>
public sealed class FormatTests
{
    private static readonly string s_fixtures = Path.Combine(AppContext.BaseDirectory, "fixtures");

    private static readonly LogLimits s_limits = new() { SegmentBytes = 1200, RoomBytes = 512 };

    [Fact]
    public void Open_LogOfVersion1_ReadsWhatWasWritten()
    {
        using var log = SegmentedSignalLog.Open(ForgetfulFolder.Of(Fixture()), s_limits, Assert.Fail);

        Assert.Equal(File.ReadAllLines(Path.Combine(s_fixtures, "log-v1.ndjson")), log.ReadAfter(0).Select(l => LineOf(l.Signal)));
        Assert.Equal((int)log.End, log.Append([.. Signals()], SomeSignals.Start).Duplicates);
    }

    [Fact]
    public void Append_SignalsOfVersion1_WritesTheSameBytes()
    {
        var written = Write();

        Assert.Equal(Fixture().Keys.Order(), written.Keys.Order());
        Assert.All(Fixture(), file => Assert.Equal(file.Value, written[file.Key]));
        Assert.Contains(written.Keys, n => n.EndsWith(".ids", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_OfWords_AreThoseOfTheFormat()
    {
        var numbers = new[]
        {
            ("report=0 probe=1 notice=2 act=3", NumbersOf<SignalKind>()),
            ("website=0 app=1 login=2 payment=3 connection=4 slow=5 other=6", NumbersOf<Symptom>()),
            ("ok=0 degraded=1 failed=2", NumbersOf<ProbeOutcome>()),
            ("dns=0 connect=1 tls=2 timeout=3 http=4 content=5", NumbersOf<FailureStage>()),
            ("operational=0 degraded=1 partial-outage=2 major-outage=3 maintenance=4 resolved=5", NumbersOf<NoticeState>()),
            ("id=2 symptom=3 country=4 subdivision=5 reporter=6 origin=7 network=8 failure=9 status=10 latency=11 title=12 body=13 url=14 source=15", Bits()),
        };

        var page = File.ReadAllText(Path.Combine(Root(), "docs", "log-format.md"));
        Assert.All(numbers, n => Assert.Equal(n.Item1, n.Item2));
        Assert.All(numbers, n => Assert.Contains($"`{n.Item1}`", page, StringComparison.Ordinal));
        Assert.Contains($"A header of {SegmentHeader.Length} bytes", page, StringComparison.Ordinal);
        Assert.Contains($"| {SegmentHeader.SecretAt} | 8 | secret", page, StringComparison.Ordinal);
        Assert.Contains($"| {BlockHeader.Length} | | payload |", page, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"1 to {BlockHeader.LongestPayload:N0} |"), page, StringComparison.Ordinal);
    }

    private static Dictionary<string, byte[]> Fixture() =>
        Directory.GetFiles(Path.Combine(s_fixtures, "log-v1")).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes);

    private static Dictionary<string, byte[]> Write()
    {
        var bytes = new byte[s_limits.RoomBytes];
        new SegmentHeader(1, Secret: 0x0123456789abcdef).Write(bytes);
        var folder = ForgetfulFolder.Of(new Dictionary<string, byte[]> { [SegmentName.Of(1)] = bytes });
        using (var log = SegmentedSignalLog.Open(folder, s_limits))
        {
            foreach (var together in Signals().GroupBy(s => s.ReceivedAt!.Value))
            {
                log.Append([.. together], together.Key);
            }
        }

        return folder.Contents();
    }

    private static IEnumerable<Signal> Signals() => File.ReadLines(Path.Combine(s_fixtures, "log-v1.ndjson")).Select(line =>
        SignalCodec.TryRead(Encoding.UTF8.GetBytes(line), out var signal, out var error) ? signal : throw new InvalidDataException(error.Message));

    private static string Bits() => string.Join(' ', Enum.GetValues<SignalShape>().Where(s => s > SignalShape.KindMask)
        .Select(s => $"{s.ToString()["Has".Length..].ToLowerInvariant()}={int.Log2((int)s)}"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Epicenter.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    private static string NumbersOf<TEnum>()
        where TEnum : struct, Enum => string.Join(' ', Enum.GetValues<TEnum>().Select(v => $"{EnumWords.Of(v)}={Convert.ToInt32(v, null)}"));

    private static string LineOf(Signal signal)
    {
        var line = new ArrayBufferWriter<byte>();
        SignalCodec.Write(line, signal);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }
}
