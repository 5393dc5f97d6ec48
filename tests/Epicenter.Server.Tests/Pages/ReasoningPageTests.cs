using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

/// <summary>What the page of an incident says of why and how.</summary>
public sealed class ReasoningPageTests
{
    [Theory]
    [InlineData(
        "en",
        "19 of 23 services on Internal network devices",
        "Among those not on it, 1 of 208.",
        "None of those on Internal DNS",
        "alone, 2 of 5 fail.",
        "began to fail,",
        "would be at 46%.",
        "turned out to be fine,",
        "How is it failing?",
        "Network devices or lines",
        "probes fail where it makes them fail",
        "the provider names something else",
        "the services came back one after another",
        "Less likely: Coincidence: nothing in common, or chance")]
    [InlineData(
        "de",
        "19 von 23 Diensten auf",
        "Von denen, die nicht darauf stehen, sind es 1 von 208.",
        "Was uns umstimmen würde:",
        "stünde",
        "Auf welche Weise?",
        "Netzgeräte oder Leitungen",
        "der Anbieter nennt es",
        "die Meldungen stiegen schlagartig")]
    public async Task Incident_WithReasons_TellsWhyAndHow(string language, params string[] said)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.OneIncident);
        var html = System.Net.WebUtility.HtmlDecode(await host.ReadAsync("/incidents/2021-12-07-aws-us-east-1?lang=" + language));
        Assert.All(said, s => Assert.Contains(s, html, StringComparison.Ordinal));
        Assert.Contains("/services/quiet-04", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "2 more say nothing either way", "-+0.0")]
    [InlineData("de", "2 weitere sprechen weder dafür noch dagegen", "-+0,0")]
    public async Task Evidence_ThatWeighsNothing_IsFoldedAway(string language, string folded, string slip)
    {
        var incident = FakeIncidents.Region(null);
        var leading = incident.Hypotheses[0];
        leading = leading with { Services = [leading.Services[0], .. leading.Services[1..].Select(s => s with { Weight = -0.04 })] };
        await using var host = await PageHost.StartAsync(new FakeLive(FakeCatalog.Graph, FakeWorld.Snapshot([incident with { Hypotheses = [leading, .. incident.Hypotheses[1..]] }])));
        var html = System.Net.WebUtility.HtmlDecode(await host.ReadAsync($"/incidents/{incident.Id}?lang={language}"));
        Assert.Contains($"<summary>{folded}</summary>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(slip, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Causes_ARivalThatIsHeldLikelier_SaysWhyItDoesNotLead()
    {
        var incident = FakeIncidents.Region(null);
        await using var host = await PageHost.StartAsync(new FakeLive(FakeCatalog.Graph, FakeWorld.Snapshot([incident with { Hypotheses = [incident.Hypotheses[0] with { Probability = 0.18 }, incident.Hypotheses[1] with { Probability = 0.2 }] }])));
        Assert.Contains("until it is, 1 leads.", await host.ReadAsync("/?lang=en"), StringComparison.Ordinal);
        await using var usual = await PageHost.StartAsync(FakeWorld.OneIncident);
        Assert.DoesNotContain("until it is, 1 leads.", await usual.ReadAsync("/?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incident_WithoutReasons_LeavesThemOut()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Several);
        var html = await host.ReadAsync("/incidents/2021-12-07-comcast?lang=en");
        Assert.DoesNotContain("id=\"evidence\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"mechanisms\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "the same as for 1", "of 23 services that stand on it fail")]
    [InlineData("de", "dasselbe wie bei 1", "von 23 Diensten, die darauf stehen, fallen aus")]
    public async Task Causes_RivalWithTheReasonsOfTheLeadingOne_DoesNotRepeatThem(string language, string instead, string reason)
    {
        var incident = FakeIncidents.Region(null);
        var alike = incident with { Hypotheses = [incident.Hypotheses[0], incident.Hypotheses[1] with { Grounds = incident.Hypotheses[0].Grounds }] };
        await using var host = await PageHost.StartAsync(new FakeLive(FakeCatalog.Graph, FakeWorld.Snapshot([alike])));
        var now = await host.ReadAsync("/?lang=" + language);
        Assert.Single(now.Split(instead)[1..]);
        Assert.Single(now.Split(reason)[1..]);

        // Where reasons are weighed, each side has its own weight.
        var whole = await host.ReadAsync($"/incidents/{incident.Id}?lang={language}");
        Assert.Equal(2, whole.Split(instead)[1..].Length);
    }
}
