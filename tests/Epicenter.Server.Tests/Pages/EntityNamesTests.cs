using Epicenter.Server.Pages.Causes;
using Epicenter.Server.Pages.Epicentre;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

public sealed class EntityNamesTests
{
    [Theory]
    [InlineData("aws", "AWS")]
    [InlineData("cloudflare", "Cloudflare")]
    [InlineData(FakeCatalog.Region, "AWS N. Virginia (us-east-1)")]
    [InlineData(FakeCatalog.Network, "Internal network devices, AWS N. Virginia (us-east-1)")]
    [InlineData("ring", "Ring")]
    [InlineData("aws/eu-central-1", "AWS Frankfurt (eu-central-1)")]
    [InlineData("not-in-the-catalog", "not-in-the-catalog")]
    public void Of_AnyEntity_IsWhatPeopleCallIt(string id, string expected) => Assert.Equal(expected, EntityNames.Of(FakeCatalog.Graph, id));

    [Fact]
    public void Verdict_OfAComponent_SpeaksOfItsPlaceWithAllItsParts()
    {
        var verdict = Verdict.Of(FakeIncidents.Region(null), FakeCatalog.Graph);
        Assert.Equal("AWS N. Virginia (us-east-1)", verdict.Subject);
        Assert.Equal(0.96, verdict.Probability, 6);
        Assert.Equal("Internal network devices", verdict.Part);
    }

    [Theory]
    [InlineData("disney-plus", FakeCatalog.Region, 1)]
    [InlineData("delta", FakeCatalog.Network, 1)]
    [InlineData("delta", FakeCatalog.Region, 1)]
    [InlineData("ring", FakeCatalog.Network, 2)]
    [InlineData("ring", "cloudflare", 0)]
    public void Depth_FromServiceToCause_CountsStepsBetweenThem(string service, string cause, int expected) =>
        Assert.Equal(expected, EpicentreSurroundings.Depth(FakeCatalog.Graph, service, cause));
}
