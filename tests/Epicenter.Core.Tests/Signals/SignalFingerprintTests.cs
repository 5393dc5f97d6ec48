using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Signals;

public sealed class SignalFingerprintTests
{
    private static readonly Report Plain = new() { At = new DateTimeOffset(2026, 6, 15, 12, 0, 0, TimeSpan.Zero), Service = "x" };

    // The published vectors of FNV-1a, 64 bits.
    [Theory]
    [InlineData("", 0xcbf29ce484222325)]
    [InlineData("a", 0xaf63dc4c8601ec8c)]
    [InlineData("foobar", 0x85944171f73967e8)]
    public void Of_Word_IsFnv1a(string word, ulong fingerprint) => Assert.Equal(fingerprint, SignalFingerprint.Of(word));

    [Fact]
    public void Of_ContentIdentity_TellsEveryPartApart()
    {
        Report[] reports =
        [
            Plain,
            Plain with { Service = "y" },
            Plain with { At = Plain.At.AddTicks(1) },
            Plain with { Symptom = Symptom.Website },
            Plain with { Symptom = Symptom.App },
            Plain with { Reporter = "a" },
            Plain with { Reporter = "y", Service = "x" },
            Plain with { Service = "xy" },
            Plain with { Id = "x" },
        ];

        Assert.Equal(reports.Length, reports.Select(SignalFingerprint.Of).Distinct().Count());
    }

    [Fact]
    public void Of_ContentIdentity_LeavesOutWhatIsNoPartOfIt() =>
        Assert.Equal(SignalFingerprint.Of(Plain), SignalFingerprint.Of(Plain with { Country = "US", Network = "y", ReceivedAt = Plain.At }));
}
