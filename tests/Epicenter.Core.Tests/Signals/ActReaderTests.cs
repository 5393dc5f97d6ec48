using System.Buffers;
using System.Text;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Signals;

public sealed class ActReaderTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 6, 8, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void TryRead_SplitThatWasWritten_KeepsItsServicesInOrder()
    {
        var split = Desk.Acts.Split("20260608-1204-d056c667", s_noon, "shop-2", "shop-1");
        var line = new ArrayBufferWriter<byte>();
        SignalCodec.Write(line, split);
        Assert.True(SignalCodec.TryRead(line.WrittenSpan, out var signal, out _));
        Assert.Equal(["shop-2", "shop-1"], Assert.IsType<Act>(signal).Services);
    }

    [Theory]
    [InlineData("""{"kind":"act","at":"2026-06-08T12:00:00Z","act":"retract","by":"anna","why":"x","incident":"i"}""", "id")]
    [InlineData("""{"kind":"act","id":"a","at":"2026-06-08T12:00:00Z","by":"anna","why":"x","incident":"i"}""", "act")]
    [InlineData("""{"kind":"act","id":"a","at":"2026-06-08T12:00:00Z","act":"retract","why":"x","incident":"i"}""", "by")]
    [InlineData("""{"kind":"act","id":"a","at":"2026-06-08T12:00:00Z","act":"retract","by":"anna","why":"x"}""", "incident")]
    [InlineData("""{"kind":"act","id":"a","at":"2026-06-08T12:00:00Z","act":"split","by":"anna","why":"x","incident":"i","services":["a/b"]}""", "services")]
    [InlineData("""{"kind":"act","id":"a","at":"2026-06-08T12:00:00Z","act":"split","by":"anna","why":"x","incident":"i","services":[{"id":1}]}""", "services")]
    [InlineData("""{"kind":"act","id":"a","at":"2026-06-08T12:00:00Z","act":"split","by":"anna","why":"x","incident":"i","services":[]}""", "services")]
    public void TryRead_LineThatBreaksARule_NamesTheMember(string line, string member)
    {
        Assert.False(SignalCodec.TryRead(Encoding.UTF8.GetBytes(line), out _, out var error));
        Assert.Equal(member, error.Member);
    }

    [Fact]
    public void TryReadAct_ManyServices_NamesTheLimit()
    {
        var body = $$"""{"act":"split","services":[{{string.Join(',', Enumerable.Repeat("\"ring\"", ActRules.MostServices + 1))}}]}""";
        Assert.False(SignalCodec.TryReadAct(Encoding.UTF8.GetBytes(body), deed: null, s_noon, out _, out var error));
        Assert.Equal("services", error.Member);
    }

    [Theory]
    [InlineData("""{"act":""")]
    [InlineData("""[]""")]
    [InlineData("""{"act":"retract","why":"\ud800"}""")]
    [InlineData("")]
    public void TryReadAct_NoObjectOfJson_SaysSo(string body)
    {
        Assert.False(SignalCodec.TryReadAct(Encoding.UTF8.GetBytes(body), deed: null, s_noon, out var act, out _));
        Assert.Null(act);
    }
}
