using System.Text.Json;
using Epicenter.Core.Detection;
using Epicenter.Core.Mechanisms;
using Epicenter.Core.Signals;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Server.Tests.Api.Contract;

public sealed class ServiceMappingTests
{
    [Theory]
    [InlineData(Mechanism.DemandSurge, "\"mechanism\":\"demand-surge\"")]
    [InlineData(null, "\"mechanism\":null")]
    public void ToJson_Mechanism_IsSpeltAsTheContractDoesAndReadBack(Mechanism? mechanism, string expected)
    {
        var status = new ServiceStatus("disney-plus", ServiceState.Problem, null, 12, 90, 3, "i-1", mechanism);
        Assert.True(SmallWorld.Catalog.TryGetService("disney-plus", out var service));

        var text = JsonSerializer.Serialize(status.ToJson(SmallWorld.Catalog.Service(service)), ApiJson.Default.ServiceJson);

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal(mechanism, JsonSerializer.Deserialize(text, ApiJson.Default.ServiceJson)!.Mechanism);
    }

    [Fact]
    public void ToJson_OnePlaceOnly_NamesItAndTheOrdinaryRange()
    {
        var status = new ServiceStatus("disney-plus", ServiceState.Problem, null, 12, 90, 3, "i-1", null)
        {
            FineShape = 6,
            Country = CountryCode.Of("DE"u8),
        };
        Assert.True(SmallWorld.Catalog.TryGetService("disney-plus", out var service));

        var json = status.ToJson(SmallWorld.Catalog.Service(service));

        Assert.Equal("DE", json.Country);
        Assert.Null(json.Network);
        Assert.InRange(json.Low, 0, 2);
        Assert.InRange(json.High, 4, 12);
    }
}
