using System.Net;

namespace Epicenter.Server.Tests.Api;

public sealed class EntityEndpointsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task One_WithSlashes_TellsPartsAndBlastRadius()
    {
        var entity = await api.Client.GetAsync("/api/v1/entities/nimbus/east").JsonAsync();

        Assert.Equal(("region", "possible", 0.15), ((string)entity["kind"]!, (string)entity["state"]!, (double)entity["probability"]!));
        Assert.Equal(["nimbus/east/dns", "nimbus/east/network"], entity["parts"]!.AsArray().Select(p => (string)p!).Order());
        var reached = entity["blastRadius"]!["services"]!.AsArray().Select(s => ((string)s!["service"]!, Math.Round((double)s["probability"]!, 3)));
        Assert.Equal([("delta", 0.855), ("disney-plus", 0.57)], reached);
    }

    [Theory]
    [InlineData("nimbus/east/network", "problem")]
    [InlineData("nimbus/east/dns", "fine")]
    [InlineData("disney-plus", "problem")]
    public async Task One_ByItsPlaceInAnIncident_HasAState(string id, string state) =>
        Assert.Equal(state, (string?)(await api.Client.GetAsync("/api/v1/entities/" + id).JsonAsync())["state"]);

    [Fact]
    public async Task One_Dependants_AreThoseThatDependDirectly()
    {
        var entity = await api.Client.GetAsync("/api/v1/entities/nimbus/east/network").JsonAsync();

        Assert.Equal("disney-plus", (string?)entity["dependants"]!.AsArray().Single()!["id"]);
    }

    [Fact]
    public async Task One_Unknown_SuggestsNearOnes()
    {
        var problem = await api.Client.GetAsync("/api/v1/entities/nimbus/eest/network").ProblemAsync(HttpStatusCode.NotFound, "not-found");

        Assert.Equal("nimbus/east/network", (string?)problem["near"]![0]);
    }
}
