using System.Net;
using Epicenter.Server.Networks;

namespace Epicenter.Server.Tests.Networks;

public sealed class NetworkAddressTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", "203.0.113.0")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", "203.0.113.0")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::", "2001:db8:1::")]
    public void Prefixes_Address_AreWhatASubscriberAndANetworkHave(string address, string household, string vicinity)
    {
        var read = NetworkAddress.Of(IPAddress.Parse(address));

        Assert.Equal(NetworkAddress.Of(IPAddress.Parse(household)), read.Household);
        Assert.Equal(NetworkAddress.Of(IPAddress.Parse(vicinity)), read.Vicinity);
    }

    [Fact]
    public void Of_VersionFourAndSix_AreNeverTheSame() =>
        Assert.NotEqual(NetworkAddress.Of(IPAddress.Parse("1.2.3.4")), NetworkAddress.Of(IPAddress.Parse("::102:304")));
}
