using CsCheck;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Signals;

public sealed class Rfc3339Tests
{
    [Theory]
    [InlineData("2021-12-07T15:33:00Z", "2021-12-07T15:33:00Z")]
    [InlineData("2021-12-07t15:33:00z", "2021-12-07T15:33:00Z")]
    [InlineData("2021-12-07 15:33:00Z", "2021-12-07T15:33:00Z")]
    [InlineData("2021-12-07T16:33:00.5+01:00", "2021-12-07T15:33:00.5Z")]
    [InlineData("2021-12-07T10:03:00-05:30", "2021-12-07T15:33:00Z")]
    [InlineData("2021-12-07T15:33:00.123456789Z", "2021-12-07T15:33:00.1234567Z")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z")]
    [InlineData("2024-02-29T00:00:00-00:00", "2024-02-29T00:00:00Z")]
    public void TryParse_Rfc3339_GivesUtc(string text, string utc)
    {
        Assert.True(Rfc3339.TryParse(text, out var moment));
        Assert.Equal(utc, Rfc3339.Format(moment));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2021-12-07")]
    [InlineData("2021-12-07T15:33Z")]
    [InlineData("2021-12-07T15:33:00")]
    [InlineData("2021-12-07T15:33:00.Z")]
    [InlineData("2021-12-07T15:33:00+0100")]
    [InlineData("2021-12-07T24:00:00Z")]
    [InlineData("2021-02-29T00:00:00Z")]
    [InlineData("2021-13-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("2021-12-07T15:33:00Z ")]
    [InlineData("20211207T153300Z")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(Rfc3339.TryParse(text, out _));

    [Fact]
    public void TryParse_AnythingFormatted_GivesTheSameMoment() => Gen.DateTimeOffset.Sample(moment =>
        Rfc3339.TryParse(Rfc3339.Format(moment), out var read) && read == moment);
}
