using Epicenter.Core.Incidents;
using Epicenter.Server.Compare;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Compare;

public sealed class YearReckoningTests
{
    private static readonly DateTimeOffset s_now = FakeWorld.Now;

    [Fact]
    public void Of_OverlappingIncidents_CountsEachMinuteOnce()
    {
        var year = Of("us-comcast", Lasting("a", -600, -480), Lasting("b", -540, -420));
        Assert.Equal(2, year.Incidents.Count);
        Assert.Equal(TimeSpan.FromHours(3), year.Down);
    }

    [Fact]
    public void Of_AnIncidentThatBeganBeforeTheYear_CountsItsRest()
    {
        var minutesAYear = YearReckoning.Days * 24 * 60;
        Assert.Equal(TimeSpan.FromHours(1), Of("us-comcast", Lasting("a", -minutesAYear - 60, -minutesAYear + 60)).Down);
        Assert.Empty(Of("us-comcast", Lasting("a", -minutesAYear - 60, -minutesAYear - 1)).Incidents);
    }

    [Fact]
    public void Of_AnOpenIncident_LastsUntilNow() => Assert.Equal(TimeSpan.FromHours(2), Of("us-comcast", Lasting("a", -120, null)).Down);

    [Fact]
    public void Of_PartsOfOthersAndFalseAlarms_DoNotCount() =>
        Assert.Empty(Of("us-comcast", Lasting("a", -60, -30) with { MergedInto = "b" }, FakeIncidents.Retracted()).Incidents);

    [Fact]
    public void Of_AProvider_CountsWhatItsPartsCaused()
    {
        var year = Of("aws", FakeIncidents.Region(null), FakeIncidents.Alone());
        Assert.Equal("2021-12-07-aws-us-east-1", Assert.Single(year.Incidents).Id);
        Assert.Equal(6.9, year.Strongest!.Value);
        Assert.Equal(TimeSpan.FromMinutes(8), year.UntilNoticed);
        Assert.Equal(TimeSpan.FromMinutes(41), year.AheadOfProvider);
        Assert.Equal(1, year.WithNotice);
    }

    [Fact]
    public void Of_Nothing_SaysNothing()
    {
        var year = Of("aws");
        Assert.Equal((TimeSpan.Zero, null, 0d, null, null, 0), (year.Down, year.Strongest, year.PersonMinutes, year.UntilNoticed, year.AheadOfProvider, year.WithNotice));
    }

    private static Incident Lasting(string id, int from, int? to) => FakeIncidents.Alone() with
    {
        Id = id,
        BeganAt = s_now.AddMinutes(from),
        OpenedAt = s_now.AddMinutes(from + 5),
        ResolvedAt = to is { } end ? s_now.AddMinutes(end) : null,
        Services = [new HitService("us-comcast", s_now.AddMinutes(from), to is { } over ? s_now.AddMinutes(over) : null, 0.9, 210, 12, 31)],
    };

    private static YearRecord Of(string entity, params Incident[] incidents) => YearReckoning.Of(FakeCatalog.Graph.Find(entity)!, incidents, s_now);
}
