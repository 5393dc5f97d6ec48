using System.Text.Json;
using System.Text.Json.Nodes;
using Epicenter.Core.Incidents;
using Epicenter.Core.Mechanisms;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Server.Tests.Api.Contract;

public sealed class IncidentMappingTests
{
    private static readonly DateTimeOffset Opened = new(2021, 12, 7, 15, 33, 0, TimeSpan.Zero);

    private static readonly Incident Sample = new(
        "i-1",
        Opened.AddMinutes(-3),
        Opened,
        ResolvedAt: null,
        MergedInto: null,
        [
            new("aws/us-east-1/network", 0.834567, 12, 9, 1, [new(GroundKind.DependantsFail, 14.25, ["disney-plus"], 9, 12)]),
            new("unknown", 0.05, 0, 0, 10, []),
            new("aws", 0.11, 40, 9, 1, []),
        ],
        [new(Mechanism.DemandSurge, 0.70001, [new(GroundKind.OutageNotice, -2, [], 1, 0)])],
        [new("disney-plus", Opened.AddMinutes(-2), EndedAt: null, 0.98, 120, 4.5, 20)],
        1234,
        [new(Opened, "aws/us-east-1/network", 0.42)],
        [new(Opened, "i-1", IncidentEventKind.ServiceJoined, "disney-plus", 0.98)]);

    [Fact]
    public void ToJson_OpenIncident_WritesTheContractsMembers()
    {
        var json = Write(Sample);

        Assert.Equal("2021-12-07T15:33:00Z", (string?)json["openedAt"]);
        Assert.True(json.AsObject().ContainsKey("resolvedAt"));
        Assert.Null(json["resolvedAt"]);
        Assert.Equal("""{"entity":"aws/us-east-1/network","probability":0.8346}""", json["cause"]!.ToJsonString());
        Assert.Equal("disney-plus", (string?)json["services"]![0]!["id"]);
        Assert.Equal("2021-12-07T15:31:00Z", (string?)json["services"]![0]!["startedAt"]);
        Assert.Equal(1234, (int)json["reports"]!);
        Assert.Equal(
            """[{"mechanism":"demand-surge","probability":0.7,"grounds":[{"kind":"outage-notice","weight":-2,"subjects":[],"count":1,"of":0}]}]""",
            json["mechanisms"]!.ToJsonString());
        Assert.Equal("[]", json["forecast"]!.ToJsonString());
        Assert.Equal("""{"at":"2021-12-07T15:33:00Z","entity":"aws/us-east-1/network","probability":0.42}""", json["history"]![0]!.ToJsonString());
    }

    [Fact]
    public void ToJson_SeveralHypotheses_WritesAlternativesBestFirst()
    {
        var entities = Write(Sample)["alternatives"]!.AsArray().Select(a => (string?)a!["entity"]);

        Assert.Equal(["aws", "unknown"], entities);
    }

    [Fact]
    public void ToJson_GroundsAndEvents_SpellsKindsAsTheContractDoes()
    {
        var json = Write(Sample);

        Assert.Equal("dependants-fail", (string?)json["hypotheses"]![0]!["grounds"]![0]!["kind"]);
        Assert.Equal("service-joined", (string?)json["events"]![0]!["kind"]);
    }

    [Fact]
    public void IncidentJson_WrittenAndRead_IsTheSame()
    {
        var text = JsonSerializer.Serialize(Sample.ToJson(), ContractJson.Default.IncidentJson);

        var read = JsonSerializer.Deserialize(text, ContractJson.Default.IncidentJson);

        Assert.Equal(text, JsonSerializer.Serialize(read!, ContractJson.Default.IncidentJson));
    }

    private static JsonNode Write(Incident incident) =>
        JsonNode.Parse(JsonSerializer.Serialize(incident.ToJson(), ContractJson.Default.IncidentJson))!;
}
