using System.Net;
using Epicenter.Core.Signals;
using Epicenter.Server.Security.Keys;
using Epicenter.Server.Security.Limits;
using Epicenter.Server.Security.Proofs;

namespace Epicenter.Server.Tests.Security;

public sealed class ReportAdmissionTests : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private RunningServer? _server;

    private KeyFile Keys => new(_folder.File(KeyFile.Name));

    public async ValueTask DisposeAsync()
    {
        await (_server?.DisposeAsync() ?? default);
        _folder.Dispose();
    }

    [Fact]
    public async Task Report_ManyHouseholdsOfOneVicinity_ShareItsLimit()
    {
        await StartAsync(new ReportLimits { Household = 5, Vicinity = 6 });

        Assert.Equal(10, await From("203.0.113.1").CountTakenAsync(11));
        Assert.Equal(2, await From("203.0.113.2").CountTakenAsync(3));
        Assert.Equal(3, await From("203.0.114.1").CountTakenAsync(3));
    }

    [Fact]
    public async Task Report_VersionSix_CountsTheHouseholdByItsPrefix()
    {
        await StartAsync(new ReportLimits { Household = 1 });

        Assert.Equal(2, await From("2001:db8:1:2::1").CountTakenAsync(2));
        Assert.Equal(0, await From("2001:db8:1:2::2").CountTakenAsync(1));
        Assert.Equal(1, await From("2001:db8:1:3::1").CountTakenAsync(1));
    }

    [Fact]
    public async Task Report_OneServiceFlooded_SaysWhenToComeBackAndLeavesOthersAlone()
    {
        await StartAsync(new ReportLimits { Service = 2 }, ProofOfWork.Off);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(1, await From($"203.0.{i}.1").CountTakenAsync(1));
        }

        using var refused = await From("198.51.100.1").ReportAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), refused.Headers.RetryAfter?.Delta);
        Assert.Equal(1, await From("198.51.100.1").CountTakenAsync(1, "disney-plus"));
        _server!.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(1, await From("198.51.100.1").CountTakenAsync(1));
    }

    [Fact]
    public async Task Report_UnderPressure_IsTakenForAProof()
    {
        await StartAsync(new ReportLimits { ServiceWithoutProof = 1 });
        await From("203.0.113.1").CountTakenAsync(2);
        var visitor = From("198.51.100.1");

        var problem = await visitor.ReportAsync().ProblemAsync(HttpStatusCode.PreconditionRequired, "proof-required");
        var proof = Visitor.Solve(problem);
        await visitor.ReportAsync(proof: proof).JsonAsync(HttpStatusCode.Accepted);

        await visitor.ReportAsync(proof: proof).ProblemAsync(HttpStatusCode.PreconditionRequired, "proof-required");
        Assert.Equal(1, await visitor.CountTakenAsync(1, "disney-plus"));
        Assert.Equal(4, _server!.Log.End);
    }

    [Fact]
    public async Task Report_PressureIsOver_NeedsNoProof()
    {
        await StartAsync(new ReportLimits { ServiceWithoutProof = 1 });
        Assert.Equal(2, await From("203.0.113.1").CountTakenAsync(3));

        _server!.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await From("203.0.113.1").CountTakenAsync(1));
    }

    [Fact]
    public async Task Report_Bench_KnowsNoLimit()
    {
        _server = await RunningServer.StartAsync(_folder, options => options with { Bench = true, Limits = new() { Household = 1, Service = 1, ServiceWithoutProof = 1 } });

        Assert.Equal(10, await From("203.0.113.1").CountTakenAsync(10));
    }

    [Theory]
    [InlineData("203.0.113.1")]
    [InlineData("2001:db8:1:2::1")]
    public async Task Report_ForwardedByAStranger_CountsByTheConnection(string claimed)
    {
        _server = await RunningServer.StartAsync(_folder, options => options with { TrustedProxies = [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("fd00::/8")] });
        await From($"{claimed}, 198.51.100.9").ReportAsync();
        await From("198.51.100.9").ReportAsync();
        await From(claimed).ReportAsync();

        var reports = Reports();
        Assert.Equal(reports[0].Reporter, reports[1].Reporter);
        Assert.NotEqual(reports[0].Reporter, reports[2].Reporter);
    }

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("::ffff:10.1.2.3")]
    [InlineData("fd00::7")]
    public async Task Report_ForwardedByATrustedProxy_CountsByWhomItSpeaksFor(string proxy)
    {
        _server = await RunningServer.StartAsync(_folder, options => options with { TrustedProxies = [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("fd00::/8")] });
        await From($"203.0.113.1, {proxy}").ReportAsync();
        await From("203.0.113.1").ReportAsync();
        await From($"203.0.113.2, {proxy}").ReportAsync();

        var reports = Reports();
        Assert.Equal(reports[0].Reporter, reports[1].Reporter);
        Assert.NotEqual(reports[0].Reporter, reports[2].Reporter);
        Assert.Equal(reports[0].Origin, reports[2].Origin);
    }

    [Fact]
    public async Task Report_WithASitesKey_HasTheSiteForItsOriginAndItsOwnLimit()
    {
        var key = Keys.Create("berlin-2", KeyScope.Site, RunningServer.Noon);
        await StartAsync(new ReportLimits { Household = 1, Vicinity = 4, Service = 1, ServiceWithoutProof = 1 });

        Assert.Equal(8, await From("203.0.113.1").CountTakenAsync(9, key: key));
        await _server!.AdvanceAsync(TimeSpan.FromMinutes(2));
        using (var filled = await From("2001:db8::1").FillInAsync($"?site={key}"))
        {
            Assert.Equal(HttpStatusCode.SeeOther, filled.StatusCode);
        }

        await From("203.0.113.1").ReportAsync("disney-plus");
        var origins = Reports().Select(r => r.Origin).ToArray();
        Assert.Single(origins[..9].Distinct());
        Assert.NotEqual(origins[0], origins[9]);
    }

    [Fact]
    public async Task Report_WithAProbesKey_IsForbidden()
    {
        var key = Keys.Create("fra", KeyScope.Probe, RunningServer.Noon);
        await StartAsync(new ReportLimits());

        await From("203.0.113.1").ReportAsync(key: key).ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Report_WithAnUnknownKey_IsRefusedInAHeaderAndAStrangersInALink()
    {
        await StartAsync(new ReportLimits());

        await From("203.0.113.1").ReportAsync(key: "nobody's").ProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
        using var linked = await From("203.0.113.1").FillInAsync("?site=revoked-long-ago");
        Assert.Equal(HttpStatusCode.SeeOther, linked.StatusCode);
    }

    [Fact]
    public async Task Report_TrapFilledIn_IsThankedAndDropped()
    {
        await StartAsync(new ReportLimits());

        using var trapped = await From("203.0.113.1").FillInAsync("", ("homepage", "https://spam.example"));
        using var honest = await From("203.0.113.2").FillInAsync("", ("homepage", ""));

        Assert.Equal((honest.StatusCode, honest.Headers.Location), (trapped.StatusCode, trapped.Headers.Location));
        Assert.Equal(1, _server!.Log.End);
        Assert.Contains("epicenter_signals_rejected_total{reason=\"trapped\"} 1\n", await _server.Client.GetStringAsync("/metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_Addresses_AreOnNoDiskAndInNoLog()
    {
        using var log = new RecordedLog();
        string[] addresses = ["203.0.113.77", "2001:db8:aaaa:bbbb:cccc:dddd:eeee:77"];
        _server = await RunningServer.StartAsync(_folder, options => options with { Limits = new() { Household = 1 } }, log: log);
        foreach (var address in addresses)
        {
            Assert.Equal(2, await From(address).CountTakenAsync(3));
            using var unreadable = await From(address).ReportAsync("nothing-of-the-kind");
        }

        await _server.DisposeAsync();
        _server = null;
        Assert.NotEmpty(log.Lines);
        var kept = Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToArray();
        Assert.Contains(kept, file => file.AsSpan().IndexOf("delta"u8) >= 0);
        foreach (var address in addresses)
        {
            Assert.All(log.Lines, line => Assert.DoesNotContain(address, line, StringComparison.OrdinalIgnoreCase));
            Assert.All(kept, file => Assert.True(file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(address)) < 0));
            Assert.All(kept, file => Assert.True(file.AsSpan().IndexOf(IPAddress.Parse(address).GetAddressBytes()) < 0));
        }
    }

    private async Task StartAsync(ReportLimits limits, ProofOfWork proofs = ProofOfWork.Auto) =>
        _server = await RunningServer.StartAsync(_folder, options => options with { Limits = limits, ProofOfWork = proofs });

    private Visitor From(string address) => new(_server!, address);

    private Report[] Reports() => [.. _server!.Log.ReadAfter(0).Select(l => (Report)l.Signal)];
}
