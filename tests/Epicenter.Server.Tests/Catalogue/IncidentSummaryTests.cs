using System.Text.Json;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Catalogue;

public sealed class IncidentSummaryTests
{
    [Fact]
    public void Read_WhatWasArchived_TellsTheSame()
    {
        foreach (var incident in new[] { FakeIncidents.Region(FakeWorld.Now), FakeIncidents.DemandSurge(), FakeIncidents.Hostile(), FakeIncidents.Retracted() })
        {
            var again = IncidentSummary.Read(IncidentSummary.Archived(incident).Story);
            Assert.Equal(JsonSerializer.Serialize(incident.ToJson()), JsonSerializer.Serialize(again.ToJson()));
        }
    }

    [Fact]
    public void Summary_OfABroadIncident_IsMuchShorterAndListsAlike()
    {
        var incident = FakeIncidents.Region(FakeWorld.Now);
        var archived = IncidentSummary.Archived(incident);
        var summary = IncidentSummary.Read(archived.Summary);
        Assert.True(archived.Summary.Length < archived.Story.Length * 2 / 3, $"{archived.Summary.Length} of {archived.Story.Length}");
        Assert.Equal(CatalogueRow.Of(incident, FakeCatalog.Graph) with { Services = [] }, CatalogueRow.Of(summary, FakeCatalog.Graph) with { Services = [] });
    }

    [Fact]
    public void RevisionOf_AnIncidentToWhichSomethingHappened_IsAnother() =>
        Assert.NotEqual(IncidentSummary.RevisionOf(FakeIncidents.Region(null)), IncidentSummary.RevisionOf(FakeIncidents.Region(FakeWorld.Now)));
}
