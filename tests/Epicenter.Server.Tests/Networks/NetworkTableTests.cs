using System.Net;
using CsCheck;
using Epicenter.Server.Networks;

namespace Epicenter.Server.Tests.Networks;

public sealed class NetworkTableTests
{
    private static readonly string[] s_countries = ["DE", "US", "FR", ""];

    [Theory]
    [InlineData("198.51.100.1", null)]
    [InlineData("10.0.0.1", "DE")]
    [InlineData("10.1.255.255", "US")]
    [InlineData("10.1.2.3", "FR")]
    [InlineData("10.1.3.0", "US")]
    [InlineData("10.2.0.0", "DE")]
    [InlineData("11.0.0.0", null)]
    [InlineData("2001:db8::1", "GB")]
    [InlineData("2001:db8:0:1::1", "IE")]
    [InlineData("2001:db9::", null)]
    [InlineData("255.255.255.255", "NZ")]
    public void Find_NestedNetworks_IsTheNarrowest(string address, string? country)
    {
        var table = Read("10.0.0.0/8,DE,,", "10.1.0.0/16,US,US-NY,us-comcast", "10.1.2.0/24,FR,,", "2001:db8::/32,GB,,", "2001:db8:0:1::/64,IE,,", "255.0.0.0/8,NZ,,");

        Assert.Equal(country, table.Find(NetworkAddress.Of(IPAddress.Parse(address)))?.Country);
    }

    [Fact]
    public void Find_Place_HoldsAllThatTheLineSays() => Assert.Equal(
        new NetworkPlace("US", "US-NY", "us-comcast"), Read("10.1.0.0/16,US,US-NY,us-comcast").Find(NetworkAddress.Of(IPAddress.Parse("::ffff:10.1.0.1"))));

    [Fact]
    public void Find_AnyTable_IsWhatLookingAtEveryNetworkFinds()
    {
        // Few bits vary, so that networks meet, nest and touch at their ends.
        var network = Gen.Select(Gen.Bool, Gen.Int[0, 255], Gen.Int[0, 8], Gen.Int[0, 3], (six, octet, width, place) => Row(six, octet, width, s_countries[place]));
        var address = Gen.Select(Gen.Bool, Gen.Int[0, 255], Gen.Bool, (six, octet, last) => Address(six, octet, last));
        Gen.Select(network.Array[0, 24], address.Array[1, 40]).Sample((rows, addresses) =>
        {
            var distinct = rows.DistinctBy(r => r.Network).ToArray();
            var table = Read([.. distinct.Select(r => $"{r.Network},{r.Country},,")]);
            Assert.All(addresses, a => Assert.Equal(Naive(distinct, a), table.Find(NetworkAddress.Of(a))?.Country));
        });
    }

    private static (IPNetwork Network, string Country) Row(bool six, int octet, int width, string country)
    {
        var first = octet & (0xff00 >> width) & 0xff;
        return (six
            ? new IPNetwork(IPAddress.Parse($"2001:{first << 8:x}::"), 16 + width)
            : new IPNetwork(IPAddress.Parse($"10.{first}.0.0"), 8 + width), country);
    }

    private static IPAddress Address(bool six, int octet, bool last) => IPAddress.Parse((six, last) switch
    {
        (true, true) => $"2001:{octet:x2}ff:ffff:ffff:ffff:ffff:ffff:ffff",
        (true, false) => $"2001:{octet:x2}00::",
        (false, true) => $"10.{octet}.255.255",
        (false, false) => $"10.{octet}.0.0",
    });

    private static string? Naive((IPNetwork Network, string Country)[] rows, IPAddress address) => rows
        .Where(r => r.Network.BaseAddress.AddressFamily == address.AddressFamily && r.Network.Contains(address))
        .OrderByDescending(r => r.Network.PrefixLength).Select(r => r.Country).FirstOrDefault() is { Length: > 0 } country ? country : null;

    private static NetworkTable Read(params string[] lines)
    {
        var reading = NetworkTableReader.Read(new StringReader(string.Join('\n', [NetworkTableReader.Header, .. lines])), "t.csv", SmallWorld.Catalog);
        Assert.Empty(reading.Problems);
        return reading.Table;
    }
}
