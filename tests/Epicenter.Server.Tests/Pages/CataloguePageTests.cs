using System.Net;
using System.Text.Json.Nodes;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

public sealed class CataloguePageTests
{
    [Fact]
    public async Task Page_Filtered_ShowsWhatMatchesAndDrawsIt()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Several);
        var html = await host.ReadAsync("/incidents?entity=aws&magnitude=5&lang=en");
        Assert.Contains("One incident", html, StringComparison.Ordinal);
        Assert.Contains("class=\"magnitudes\"", html, StringComparison.Ordinal);
        Assert.Contains("/incidents.csv?entity=aws&amp;magnitude=5", html, StringComparison.Ordinal);
        Assert.DoesNotContain("2021-12-06-comcast", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AskedForNonsense_SaysWhatItLeftOut()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Several);
        var html = await host.ReadAsync("/incidents?magnitude=strong&from=yesterday&state=%3Cb%3E&lang=en");
        Assert.Contains("left out: state, from, magnitude", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Downloads_WithTheSameFilter_TellTheSame()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Several);
        var lines = (await host.ReadAsync("/incidents.csv?sort=oldest")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var items = JsonNode.Parse(await host.ReadAsync("/incidents.json?sort=oldest"))!["items"]!.AsArray();
        Assert.Equal(lines.Length - 1, items.Count);
        Assert.Equal(lines[1..].Select(l => l.Split(',')[0]), items.Select(i => (string)i!["id"]!));
        Assert.StartsWith("id,state,beganAt,openedAt,", lines[0], StringComparison.Ordinal);
        Assert.Equal(6.9, (double)items.Single(i => (string)i!["id"]! == "2021-12-07-aws-us-east-1")!["magnitude"]!["value"]!);
    }

    [Fact]
    public async Task Downloads_AskedForNonsense_SayWhere()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Several);
        Assert.Contains("\"magnitude\"", await host.ReadAsync("/incidents.csv?magnitude=strong", HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains("\"sort\"", await host.ReadAsync("/incidents.json?sort=best", HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incident_Page_TellsHowStrongAndWhatWeBelieved()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.OneIncident);
        var html = await host.ReadAsync("/incidents/2021-12-07-aws-us-east-1?lang=en");
        Assert.Contains("6.9 ± 0.8", html, StringComparison.Ordinal);
        Assert.Contains("8 million person-minutes", html, StringComparison.Ordinal);
        Assert.Contains("class=\"band-1\"", html, StringComparison.Ordinal);
        Assert.Contains("41&#xA0;min before the provider said anything", html, StringComparison.Ordinal);
        Assert.Contains("41&#xA0;min after our opening", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostMortem_InEveryForm_TellsTheSame()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.OneIncident);
        var story = JsonNode.Parse(await host.ReadAsync("/incidents/2021-12-07-aws-us-east-1/post-mortem.json?lang=de"))!;
        var text = await host.ReadAsync("/incidents/2021-12-07-aws-us-east-1/post-mortem.md?lang=de");
        var html = WebUtility.HtmlDecode(await host.ReadAsync("/incidents/2021-12-07-aws-us-east-1/post-mortem?lang=de"));
        Assert.Equal("de", (string)story["language"]!);
        foreach (var fact in story["facts"]!.AsArray())
        {
            Assert.Contains((string)fact!["value"]!, html, StringComparison.Ordinal);
        }

        Assert.Contains("## Was geschah", text, StringComparison.Ordinal);
        Assert.Contains("Delta booking", text, StringComparison.Ordinal);
        Assert.Equal(8, (int)story["moreServices"]!);
    }

    [Theory]
    [InlineData("en", "How it fails: Overloaded by its own demand (60%)")]
    [InlineData("de", "Wie es ausfällt: Vom eigenen Andrang überlastet (60\u202f%)")]
    public async Task PostMortem_HowItFails_IsNamed(string language, string told)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.DemandSurge);
        Assert.Contains(told, WebUtility.HtmlDecode(await host.ReadAsync($"/incidents/2021-12-07-ticketmaster/post-mortem?lang={language}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostMortem_Markdown_MakesNothingOfMarkup()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Hostile);
        var text = await host.ReadAsync("/incidents/2021-12-07-hostile/post-mortem.md");
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/incidents/never/post-mortem.md")]
    [InlineData("/incidents/never/post-mortem.json")]
    [InlineData("/incidents/never/post-mortem")]
    public async Task PostMortem_OfNoIncident_IsNotFound(string path)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        await host.ReadAsync(path, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Plot_OfMoreThanFit_SaysThatItIsNotTheWhole(int count, bool isWhole)
    {
        var plot = Epicenter.Server.Pages.Catalogue.MagnitudePlot.Of(Enumerable.Repeat(FakeIncidents.Region(null), count))!;
        Assert.Equal((200, isWhole), (plot.Dots.Length, plot.IsWhole));
    }
}
