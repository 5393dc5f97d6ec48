using Epicenter.Core.LocalTime;

namespace Epicenter.Core.Tests.LocalTime;

public sealed class AudienceTests
{
    [Theory]
    [InlineData("US", "US", "America/Chicago")]
    [InlineData("IN", "IN", "Asia/Kolkata")]
    [InlineData("AU", "AU", "Australia/Sydney")]
    [InlineData("AT DE CH", "DE", "Europe/Berlin")]
    [InlineData("GB US", "US", "America/Chicago")]
    [InlineData("NZ NZ AQ", "NZ", "Pacific/Auckland")]
    public void Of_Countries_IsWhereMostPeopleLive(string countries, string home, string zone)
    {
        var audience = Audience.Of(countries.Split(' '));
        Assert.Equal(home, audience.Home);
        Assert.Equal(zone, audience.Zone?.Name);
    }

    [Fact]
    public void Of_NoCountryOrNoPeople_IsEverywhere()
    {
        Assert.Equal(Audience.Everywhere, Audience.Of([]));
        Assert.Equal(Audience.Everywhere, Audience.Of(["AQ", "QQ"]));
    }
}
