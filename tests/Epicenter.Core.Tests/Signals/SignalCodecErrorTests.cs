using System.Text;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Signals;

public sealed class SignalCodecErrorTests
{
    [Theory]
    [InlineData("", null, "not valid JSON")]
    [InlineData("nonsense", null, "not valid JSON at byte 1")]
    [InlineData("[1]", null, "not a JSON object")]
    [InlineData("\"report\"", null, "not a JSON object")]
    [InlineData("""{"at":"2021-12-07T15:33:00Z"}""", "kind", "missing or unknown")]
    [InlineData("""{"kind":"rumour","at":"2021-12-07T15:33:00Z"}""", "kind", "report, probe, notice")]
    [InlineData("""{"kind":7}""", "kind", "not a string")]
    [InlineData("""{"kind":"report","at":"2021-12-07T15:33:00Z","service":"x"} {}""", null, "not valid JSON")]
    [InlineData("""{"kind":"report","at":"2021-12-07T15:33:00Z","service":"x" """, null, "not valid JSON")]
    [InlineData("""{"kind":"report","at":"2021-12-07T15:33:00Z","service":"x","reporter":"\ud800"}""", null, "not valid Unicode")]
    public void TryRead_BrokenLine_IsNamed(string line, string? member, string said) => AssertRejected(line, member, said);

    [Theory]
    [InlineData("\"service\":\"x\"", "at", "is missing")]
    [InlineData("\"service\":\"x\",\"at\":\"yesterday\"", "at", "\"yesterday\"")]
    [InlineData("\"service\":\"x\",\"at\":\"2021-12-07T15:33:00\"", "at", "not an RFC 3339 time")]
    [InlineData("\"service\":\"x\",\"at\":\"2021-12-07\"", "at", "not an RFC 3339 time")]
    [InlineData("\"service\":\"x\",\"at\":\"1970-01-01T00:00:00Z\"", "at", "no signal is from")]
    [InlineData("\"service\":\"x\",\"at\":\"2999-01-01T00:00:00Z\"", "at", "no signal is from")]
    [InlineData("\"service\":\"x\",\"at\":1638891180", "at", "not a string")]
    [InlineData("\"at\":\"2021-12-07T15:33:00Z\"", "service", "is missing")]
    [InlineData("\"at\":\"2021-12-07T15:33:00Z\",\"service\":\"Disney Plus\"", "service", "\"Disney Plus\", which is not an id")]
    [InlineData("\"at\":\"2021-12-07T15:33:00Z\",\"service\":\"aws/us-east-1\"", "service", "a part and not a service")]
    [InlineData("\"at\":\"2021-12-07T15:33:00Z\",\"service\":\"\"", "service", "is empty")]
    [InlineData("\"at\":\"2021-12-07T15:33:00Z\",\"service\":{}", "service", "not a string")]
    [InlineData("\"at\":\"2021-12-07T15:33:00Z\",\"service\":\"x\",\"symptom\":\"Login\"", "symptom", "website, app, login, payment, connection, slow, other")]
    [InlineData("\"at\":\"2021-12-07T15:33:00Z\",\"service\":\"x\",\"country\":\"us\"", "country", "capital letters")]
    [InlineData("\"at\":\"2021-12-07T15:33:00Z\",\"service\":\"x\",\"country\":\"USA\"", "country", "ISO 3166-1")]
    [InlineData("\"at\":\"2021-12-07T15:33:00Z\",\"service\":\"x\",\"subdivision\":\"US-ny\"", "subdivision", "ISO 3166-2")]
    [InlineData("\"at\":\"2021-12-07T15:33:00Z\",\"service\":\"x\",\"network\":\"Comcast\"", "network", "not an id")]
    [InlineData("\"at\":\"2021-12-07T15:33:00Z\",\"receivedAt\":\"2021-12-07T15:30:00Z\",\"service\":\"x\"", "at", "two minutes")]
    public void TryRead_BadReport_NamesMemberAndReason(string members, string member, string said) =>
        AssertRejected($$"""{"kind":"report",{{members}}}""", member, said);

    [Theory]
    [InlineData("\"from\":\"fra\",\"outcome\":\"ok\"", "target", "is missing")]
    [InlineData("\"target\":\"x\",\"outcome\":\"ok\"", "from", "is missing")]
    [InlineData("\"target\":\"x\",\"from\":\"fra\"", "outcome", "ok, degraded, failed")]
    [InlineData("\"target\":\"x\",\"from\":\"fra\",\"outcome\":\"fine\"", "outcome", "\"fine\"")]
    [InlineData("\"target\":\"x\",\"from\":\"fra\",\"outcome\":\"failed\",\"failure\":\"tcp\"", "failure", "dns, connect, tls, timeout, http, content")]
    [InlineData("\"target\":\"x\",\"from\":\"fra\",\"outcome\":\"ok\",\"status\":20", "status", "from 100 to 999")]
    [InlineData("\"target\":\"x\",\"from\":\"fra\",\"outcome\":\"ok\",\"status\":\"200\"", "status", "not a number")]
    [InlineData("\"target\":\"x\",\"from\":\"fra\",\"outcome\":\"ok\",\"latencyMs\":-1", "latencyMs", "not a number in range")]
    public void TryRead_BadProbe_NamesMemberAndReason(string members, string member, string said) =>
        AssertRejected($$"""{"kind":"probe","at":"2021-12-07T15:33:00Z",{{members}}}""", member, said);

    [Theory]
    [InlineData("\"state\":\"resolved\"", "target", "is missing")]
    [InlineData("\"target\":\"aws\"", "state", "is missing")]
    [InlineData("\"target\":\"aws\",\"state\":\"partialOutage\"", "state", "partial-outage, major-outage")]
    [InlineData("\"target\":\"aws\",\"state\":\"resolved\",\"url\":\"javascript:alert(1)\"", "url", "not a web address")]
    public void TryRead_BadNotice_NamesMemberAndReason(string members, string member, string said) =>
        AssertRejected($$"""{"kind":"notice","at":"2021-12-07T15:33:00Z",{{members}}}""", member, said);

    [Fact]
    public void TryRead_TextTooLong_NamesTheLimit()
    {
        var title = new string('x', SignalRules.LongestTitle + 1);

        AssertRejected($$"""{"kind":"notice","at":"2021-12-07T15:33:00Z","target":"aws","state":"resolved","title":"{{title}}"}""", "title", "501");
    }

    [Fact]
    public void TryRead_InvalidUtf8_IsNamed()
    {
        byte[] line = [.. "{\"kind\":\"report\",\"at\":\"2021-12-07T15:33:00Z\",\"service\":\"x\",\"reporter\":\""u8, 0xff, .. "\"}"u8];

        Assert.False(SignalCodec.TryRead(line, out _, out var error));
        Assert.Contains("not valid Unicode", error.Message, StringComparison.Ordinal);
    }

    private static void AssertRejected(string line, string? member, string said)
    {
        Assert.False(SignalCodec.TryRead(Encoding.UTF8.GetBytes(line), out var signal, out var error));
        Assert.Null(signal);
        Assert.Equal(member, error.Member);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }
}
