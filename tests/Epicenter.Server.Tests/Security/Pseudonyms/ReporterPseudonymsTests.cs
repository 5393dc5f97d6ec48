using System.Net;
using Epicenter.Server.Networks;
using Epicenter.Server.Security;
using Epicenter.Server.Security.Pseudonyms;

namespace Epicenter.Server.Tests.Security.Pseudonyms;

public sealed class ReporterPseudonymsTests
{
    private const string Home = "203.0.113.7";

    private readonly ReporterPseudonyms _pseudonyms = new(new ServerSecret("secret"));

    [Fact]
    public void Of_SamePersonSameDay_IsTheSame() => Assert.Equal(Of(Home, "browser"), Of(Home, "browser", hours: 11));

    [Fact]
    public void Of_AnythingElse_IsAnotherReporter()
    {
        string[] all =
        [
            Of(Home, "browser").Reporter,
            Of(Home, "browser", hours: 24).Reporter,
            Of(Home, "another").Reporter,
            Of("203.0.113.8", "browser").Reporter,
            Of("2001:db8:1:2::7", "browser").Reporter,
            new ReporterPseudonyms(new ServerSecret("other")).Of(NetworkAddress.Of(IPAddress.Parse(Home)), "browser", null, RunningServer.Noon).Reporter,
        ];

        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Theory]
    [InlineData(Home, "203.0.113.200", true)]
    [InlineData(Home, "203.0.114.7", false)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:ffff::1", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:2:2::7", false)]
    public void Of_TwoAddresses_ShareAnOriginWithinOneVicinity(string one, string other, bool share) =>
        Assert.Equal(share, Of(one, "a").Origin == Of(other, "b").Origin);

    [Fact]
    public void Of_AnotherAddressOfOneHousehold_IsTheSameReporter() =>
        Assert.Equal(Of("2001:db8:1:2::7", "browser"), Of("2001:db8:1:2:aaaa:bbbb:cccc:dddd", "browser"));

    [Fact]
    public void Of_Site_IsTheOriginWhereverItsPeopleAre()
    {
        Assert.Equal(Of(Home, "a", site: "berlin-2").Origin, Of("2001:db8::1", "b", site: "berlin-2").Origin);
        Assert.NotEqual(Of(Home, "a", site: "berlin-2").Origin, Of(Home, "a", site: "berlin-3").Origin);
        Assert.NotEqual(Of(Home, "a", site: "berlin-2").Origin, Of(Home, "a", site: "berlin-2", hours: 24).Origin);
    }

    [Fact]
    public void Of_EndlessBrowser_IsCutAndTaken() =>
        Assert.Equal(Of(Home, new string('ä', 300)), Of(Home, new string('ä', 20_000)));

    private Pseudonym Of(string address, string browser, int hours = 0, string? site = null) =>
        _pseudonyms.Of(NetworkAddress.Of(IPAddress.Parse(address)), browser, site, RunningServer.Noon.AddHours(hours));
}
