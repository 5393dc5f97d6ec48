using System.IO.Compression;
using System.Text;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Signals;

public sealed class NdjsonReaderTests
{
    private const string Good = """{"kind":"report","at":"2021-12-07T15:33:00Z","service":"x"}""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ReadAll_PlainOrGzip_ReadsEveryLine(bool gzip)
    {
        var bytes = Lines(Good, Good, Good);

        var lines = ReadAll(gzip ? Gzip(bytes) : bytes);

        Assert.Equal([1L, 2L, 3L], lines.Select(l => l.Number));
        Assert.All(lines, l => Assert.NotNull(l.Signal));
    }

    [Fact]
    public void ReadAll_BadLinesAmongGood_NamesThemByNumber()
    {
        var lines = ReadAll(Lines(Good, "nonsense", "", Good, "{}"));

        Assert.Equal([1L, 2L, 4L, 5L], lines.Select(l => l.Number));
        Assert.Equal([2L, 5L], lines.Where(l => l.Error is not null).Select(l => l.Number));
    }

    [Fact]
    public void ReadAll_ByteOrderMarkAndCarriageReturns_AreAccepted()
    {
        var lines = ReadAll(Encoding.UTF8.GetBytes($"\uFEFF{Good}\r\n\r\n{Good}"));

        Assert.Equal([1L, 3L], lines.Select(l => l.Number));
        Assert.All(lines, l => Assert.Null(l.Error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("{")]
    public void ReadAll_NextToNothing_GivesNoSignal(string text) =>
        Assert.DoesNotContain(ReadAll(Encoding.UTF8.GetBytes(text)), l => l.Signal is not null);

    [Theory]
    [InlineData(1)]
    [InlineData(300_000)]
    [InlineData(1_000_000)]
    public void ReadAll_LineTooLong_IsNamedAndTheNextOneRead(int beyond)
    {
        var tooLong = new string('x', SignalRules.LongestLine + beyond);

        var lines = ReadAll(Lines(Good, tooLong, Good, tooLong));

        Assert.Equal([true, false, true, false], lines.Select(l => l.Signal is not null));
        Assert.Equal([1L, 2L, 3L, 4L], lines.Select(l => l.Number));
        Assert.Contains("longer than 65536 bytes", lines[1].Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadAll_GzipCutShort_GivesTheGoodLinesThenOneError()
    {
        var random = new Random(7);
        var bytes = Lines([.. Enumerable.Range(0, 20_000).Select(i => Good.Replace("\"x\"", $"\"x{random.Next()}\"", StringComparison.Ordinal))]);
        var whole = Gzip(bytes);

        var lines = ReadAll(whole[..(whole.Length / 2)]);

        Assert.InRange(lines.Count, 5_000, 15_000);
        Assert.All(lines.SkipLast(1), l => Assert.NotNull(l.Signal));
        Assert.Contains($"cut short or damaged after line {lines.Count - 1}", lines[^1].Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadAll_GzipDamaged_EndsWithOneError()
    {
        var damaged = Gzip(Lines(Good, Good));
        damaged[^6] ^= 0xff;

        Assert.Single(ReadAll(damaged), l => l.Error is not null);
    }

    [Fact]
    public void ReadAll_SlowStream_SeesTheSameLines()
    {
        using var slow = new OneByteStream(Gzip(Lines(Good, Good)));

        Assert.Equal(2, new NdjsonReader(slow).ReadAll().Count(l => l.Signal is not null));
    }

    private static List<SignalLine> ReadAll(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. new NdjsonReader(stream).ReadAll()];
    }

    private static byte[] Lines(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    private static byte[] Gzip(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return output.ToArray();
    }

    private sealed class OneByteStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
