using System.Buffers;
using System.Text;
using Epicenter.Core.Signals;
using Epicenter.Storage.Sqlite;

namespace Epicenter.Storage.Tests.Sqlite;

/// <summary>A log that an earlier version wrote must stay readable: <c>log-v1.db</c> is never written anew.</summary>
public sealed class LogFixtureTests : IDisposable
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "fixtures");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ReadAfter_LogOfVersion1_GivesItsSignals()
    {
        await using var log = OpenCopy();

        Assert.Equal(File.ReadAllLines(Path.Combine(Fixtures, "log-v1.ndjson")), log.ReadAfter(0).Select(l => Line(l.Signal)));
    }

    [Fact]
    public async Task Append_SignalsOfVersion1Again_FindsEachADuplicate()
    {
        await using var log = OpenCopy();
        var signals = log.ReadAfter(0).Select(l => l.Signal).ToList();

        var result = await log.AppendAsync(signals);

        Assert.Equal(signals.Count, result.Duplicates);
    }

    private SqliteSignalLog OpenCopy()
    {
        File.Copy(Path.Combine(Fixtures, "log-v1.db"), _folder.File("log.db"));
        return SqliteSignalLog.Open(_folder.File("log.db"));
    }

    private static string Line(Signal signal)
    {
        var line = new ArrayBufferWriter<byte>();
        SignalCodec.Write(line, signal);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }
}
