using Epicenter.Server.Intake;
using Epicenter.Server.Networks;

namespace Epicenter.Server.Tests.Intake;

public sealed class ReportRulesTests
{
    private static readonly ReportDraft s_draft = new() { Service = "delta", Country = "US", Subdivision = "US-NY", Network = "us-comcast" };

    [Fact]
    public void Check_AddressNobodyKnows_BelievesTheForm() =>
        Assert.Equal(("US", "US-NY", "us-comcast"), Where(s_draft, null));

    [Fact]
    public void Check_AddressInTheTable_BelievesTheTable() =>
        Assert.Equal(("DE", "DE-BE", "us-comcast"), Where(s_draft with { Network = null }, new NetworkPlace("DE", "DE-BE", "us-comcast")));

    [Fact]
    public void Check_TableKnowsTheCountryOnly_LeavesOutASubdivisionOfAnother()
    {
        Assert.Equal(("DE", null, "us-comcast"), Where(s_draft, new NetworkPlace("DE", null, null)));
        Assert.Equal(("US", "US-NY", "us-comcast"), Where(s_draft, new NetworkPlace("US", null, null)));
    }

    [Fact]
    public void Check_NobodySaysWhere_LeavesItOpen() =>
        Assert.Equal((null, null, null), Where(new ReportDraft { Service = "delta" }, new NetworkPlace(null, null, null)));

    private static (string? Country, string? Subdivision, string? Network) Where(ReportDraft draft, NetworkPlace? place)
    {
        var (report, problem) = ReportRules.Check(draft, SmallWorld.Catalog, RunningServer.Noon, new("reporter", "origin"), place);
        Assert.Null(problem);
        return (report!.Country, report.Subdivision, report.Network);
    }
}
