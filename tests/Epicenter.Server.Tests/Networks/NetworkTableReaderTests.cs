using Epicenter.Server.Networks;

namespace Epicenter.Server.Tests.Networks;

public sealed class NetworkTableReaderTests
{
    [Theory]
    [InlineData("10.0.0.0,DE,,", "10.0.0.0 is no network")]
    [InlineData("here,DE,,", "here is no network")]
    [InlineData("10.0.0.0/33,DE,,", "has more than 32 bits")]
    [InlineData("2001:db8::/129,DE,,", "has more than 128 bits")]
    [InlineData("10.0.0.7/24,DE,,", "Write 10.0.0.0/24.")]
    [InlineData("2001:db8::1/32,DE,,", "Write 2001:db8::/32.")]
    [InlineData("::/0,DE,,", "Write 2000::/3")]
    [InlineData("10.0.0.0/8,ZZ,,", "ZZ is no ISO 3166-1 code")]
    [InlineData("10.0.0.0/8,DE,US-NY,", "US-NY is no ISO 3166-2 code of the country")]
    [InlineData("10.0.0.0/8,,US-NY,", "US-NY is no ISO 3166-2 code of the country")]
    [InlineData("10.0.0.0/8,US,,us-comcst", "Did you mean us-comcast?")]
    [InlineData("10.0.0.0/8,US,,delta", "delta is no internet provider")]
    [InlineData("10.0.0.0/8,US", "has 2 columns")]
    [InlineData("10.0.0.0/8", "has 2 columns")]
    [InlineData("192.0.2.0/24,US,,", "stands in line 3 already")]
    public void Read_BadLine_NamesItsPlaceAndTheRemedy(string line, string expected)
    {
        var reading = Read($"# made by hand\n{NetworkTableReader.Header}\n192.0.2.0/24,DE,,\n\n{line}\n198.51.100.0/24,DE,,");

        var problem = Assert.Single(reading.Problems);
        Assert.StartsWith("networks.csv:5: ", problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.0/8,DE,,")]
    [InlineData("network,country\n10.0.0.0/8,DE")]
    public void Read_NoHeader_SaysWhichOne(string text) =>
        Assert.Contains(NetworkTableReader.Header, Assert.Single(Read(text).Problems), StringComparison.Ordinal);

    [Fact]
    public void Read_SamePlaceInManyLines_IsKeptOnce()
    {
        var table = Read($"{NetworkTableReader.Header}\n10.0.0.0/8,DE,,\n192.0.2.0/24,DE,,").Table;

        Assert.Same(table.Find(NetworkAddress.Of(new([10, 0, 0, 1]))), table.Find(NetworkAddress.Of(new([192, 0, 2, 1]))));
    }

    private static NetworkTableReading Read(string text) => NetworkTableReader.Read(new StringReader(text), "networks.csv", SmallWorld.Catalog);
}
