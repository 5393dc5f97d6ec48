using Epicenter.Core.Incidents;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Catalogue;

public sealed class CatalogueQueryTests
{
    private static readonly Incident[] s_all = [FakeIncidents.Alone(), FakeIncidents.Region(null), FakeIncidents.Merged(), FakeIncidents.Over(), FakeIncidents.Retracted()];

    [Fact]
    public void In_NoFilter_TellsAllButPartsOfOthers() =>
        Assert.Equal(["2021-12-07-comcast", "2021-12-07-aws-us-east-1", "2021-12-06-comcast", "2021-12-05-false"], Found(new CatalogueQuery()));

    [Theory]
    [InlineData(CatalogueState.Open, "2021-12-07-comcast 2021-12-07-aws-us-east-1")]
    [InlineData(CatalogueState.Resolved, "2021-12-06-comcast")]
    [InlineData(CatalogueState.Retracted, "2021-12-05-false")]
    public void In_State_TellsThose(CatalogueState state, string ids) => Assert.Equal(ids.Split(' '), Found(new CatalogueQuery(State: state)));

    [Theory]
    [InlineData("aws", "2021-12-07-aws-us-east-1")]
    [InlineData("aws/us-east-1/network", "2021-12-07-aws-us-east-1")]
    [InlineData("aws/us-east", "")]
    [InlineData("nobody", "")]
    public void In_Entity_TellsItAndItsParts(string entity, string ids) =>
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), Found(new CatalogueQuery(Entity: entity)));

    [Fact]
    public void In_ServiceAndCategory_TellsWhoWasHit()
    {
        Assert.Equal(["2021-12-07-aws-us-east-1"], Found(new CatalogueQuery(Service: "ring")));
        Assert.Equal(["2021-12-07-comcast", "2021-12-06-comcast", "2021-12-05-false"], Found(new CatalogueQuery(Category: "isp")));
    }

    [Fact]
    public void In_Days_TellsThoseOpenedBetween()
    {
        var day = FakeIncidents.Over().OpenedAt;
        Assert.Equal(["2021-12-06-comcast"], Found(new CatalogueQuery(From: day, To: day.AddMinutes(1))));
        Assert.Empty(Found(new CatalogueQuery(From: day.AddYears(1))));
    }

    [Fact]
    public void In_LeastMagnitude_LeavesOutTheWeakerAndThoseWithout() =>
        Assert.Equal(["2021-12-07-aws-us-east-1"], Found(new CatalogueQuery(Magnitude: 6)));

    [Theory]
    [InlineData(CatalogueOrder.Oldest, "2021-12-05-false")]
    [InlineData(CatalogueOrder.Magnitude, "2021-12-07-aws-us-east-1")]
    [InlineData(CatalogueOrder.Duration, "2021-12-06-comcast")]
    [InlineData(CatalogueOrder.Services, "2021-12-07-aws-us-east-1")]
    public void In_Order_BeginsWith(CatalogueOrder order, string first) => Assert.Equal(first, Found(new CatalogueQuery(Order: order))[0]);

    private static string[] Found(CatalogueQuery query) => [.. query.In(s_all, FakeCatalog.Graph, FakeWorld.Now).Select(i => i.Id)];
}
