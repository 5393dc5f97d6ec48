using System.Net;
using Epicenter.Server.Security;

namespace Epicenter.Server.Tests.Security;

public sealed class ReportRateTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    public void Household_Address_IsWhatASubscriberHas(string address, string expected) =>
        Assert.Equal(IPAddress.Parse(expected), ReportRate.Household(IPAddress.Parse(address)));

    [Fact]
    public void WaitFor_NoLimit_NeverWaits()
    {
        using var rate = new ReportRate(null);

        Assert.All(Enumerable.Range(0, 10_000), _ => Assert.Null(rate.WaitFor(IPAddress.Loopback)));
    }
}
