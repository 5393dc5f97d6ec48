using System.Buffers;
using System.Text;
using CsCheck;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Signals;

public sealed class SignalCodecTests
{
    private static readonly DateTimeOffset At = new(2021, 12, 7, 15, 33, 0, TimeSpan.Zero);

    public static readonly TheoryData<string> ContractLines =
    [
        """{"kind":"report","id":"c1-771","at":"2021-12-07T15:33:00Z","service":"disney-plus","symptom":"login","country":"US","subdivision":"US-NY","reporter":"5f0c","network":"us-comcast"}""",
        """{"kind":"probe","at":"2021-12-07T15:33:00.25Z","target":"disney-plus","from":"fra","outcome":"failed","failure":"dns","status":503,"latencyMs":10000}""",
        """{"kind":"notice","at":"2021-12-07T15:33:00Z","target":"aws/us-east-1","state":"partial-outage","title":"Größer <b>","body":"a\nb","url":"https://x.example/","source":"aws-health"}""",
    ];

    [Theory]
    [MemberData(nameof(ContractLines))]
    public void Write_WhatWasRead_IsTheSameLine(string line) => Assert.Equal(line, Write(Read(line)));

    [Fact]
    public void TryRead_AnythingWritten_GivesTheSameSignal() =>
        AnySignal.OfAnyKind.Sample(signal => Assert.Equal(signal, Read(Write(signal))), iter: 3000);

    [Fact]
    public void Write_AnySignal_IsOneLine() =>
        AnySignal.OfAnyKind.Sample(signal => Assert.DoesNotContain('\n', Write(signal)), iter: 1000);

    [Fact]
    public void TryRead_Report_KeepsEveryMember() => Assert.Equal(
        new Report
        {
            Id = "c1-771", At = At, Service = "disney-plus", Symptom = Symptom.Login, Country = "US", Subdivision = "US-NY",
            Reporter = "5f0c", Network = "us-comcast",
        },
        Read(ContractLines.First().Data));

    [Fact]
    public void TryRead_UnknownMembers_AreIgnored()
    {
        const string Line =
            """{"v":{"deep":[1,{"kind":"probe"}]},"at":"2021-12-07T16:33:00+01:00","status":"n/a","service":"x","kind":"report","extra":null}""";

        Assert.Equal(new Report { At = At, Service = "x" }, Read(Line));
    }

    [Fact]
    public void TryRead_NullMembers_CountAsAbsent() => Assert.Equal(
        new Report { At = At, Service = "x" },
        Read("""{"kind":"report","at":"2021-12-07T15:33:00Z","service":"x","symptom":null,"country":null,"id":null}"""));

    [Fact]
    public void TryRead_EscapedId_IsUnescaped() => Assert.Equal(
        new Report { At = At, Service = "disney-plus" },
        Read("""{"kind":"report","at":"2021-12-07T15:33:00Z","service":"disney\u002dplus"}"""));

    [Fact]
    public void TryRead_NoTimeButArrival_HappenedWhenItArrived()
    {
        Assert.True(SignalCodec.TryRead("""{"kind":"report","service":"x"}"""u8, out var signal, out _, At));
        Assert.Equal(At, signal.At);
    }

    [Theory]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void TryRead_ReportAheadOfArrival_IsTakenUpToTwoMinutes(int seconds, bool taken)
    {
        var line = $$"""{"kind":"report","service":"x","at":"{{Rfc3339.Format(At.AddSeconds(seconds))}}"}""";

        Assert.Equal(taken, SignalCodec.TryRead(Encoding.UTF8.GetBytes(line), out _, out _, At));
    }

    [Fact]
    public void TryRead_AnyBytes_NeverThrows() => Gen.Byte.Array[0, 60].Sample(
        bytes =>
        {
            Assert.False(SignalCodec.TryRead(bytes, out _, out var error));
            Assert.NotNull(error);
        },
        iter: 3000);

    private static Signal Read(string line)
    {
        Assert.True(SignalCodec.TryRead(Encoding.UTF8.GetBytes(line), out var signal, out var error), error?.Message);
        return signal;
    }

    private static string Write(Signal signal)
    {
        var output = new ArrayBufferWriter<byte>();
        SignalCodec.Write(output, signal);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
