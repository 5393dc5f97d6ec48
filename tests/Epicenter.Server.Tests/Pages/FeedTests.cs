using System.Net;
using System.Xml.Linq;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

public sealed class FeedTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace s_sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Feed_OfAll_HasWhatAtomAsksFor()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Several);
        var feed = XDocument.Parse(await host.ReadAsync("/feed.atom?lang=de")).Root!;
        Assert.Equal(s_atom + "feed", feed.Name);
        foreach (var element in new[] { feed }.Concat(feed.Elements(s_atom + "entry")))
        {
            Assert.Single(element.Elements(s_atom + "id"));
            Assert.Single(element.Elements(s_atom + "title"));
            Assert.True(DateTimeOffset.TryParse(element.Element(s_atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
        }

        Assert.Equal(3, feed.Elements(s_atom + "entry").Count());
        Assert.Contains("Stärke 6,9 ± 0,8", feed.Elements(s_atom + "entry").Select(e => e.Element(s_atom + "summary")!.Value).Single(s => s.Contains("6,9")), StringComparison.Ordinal);
        var ids = feed.Elements(s_atom + "entry").Select(e => e.Element(s_atom + "id")!.Value).ToArray();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [InlineData("service=ring", 1)]
    [InlineData("entity=aws", 1)]
    [InlineData("entity=us-comcast", 2)]
    [InlineData("service=quiet-01", 0)]
    public async Task Feed_OfOne_TellsItsIncidents(string query, int entries)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Several);
        Assert.Equal(entries, XDocument.Parse(await host.ReadAsync("/feed.atom?" + query)).Root!.Elements(s_atom + "entry").Count());
    }

    [Fact]
    public async Task Feed_AskedForNonsense_SaysWhere()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Several);
        Assert.Contains("\"from\"", await host.ReadAsync("/feed.atom?from=never", HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sitemap_OfAll_LeadsToPagesThatAreThere()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Several);
        var addresses = XDocument.Parse(await host.ReadAsync("/sitemap.xml")).Root!.Elements(s_sitemap + "url").Select(u => new Uri(u.Element(s_sitemap + "loc")!.Value)).ToArray();
        Assert.Contains(addresses, a => a.AbsolutePath == "/entities/aws/us-east-1");
        Assert.DoesNotContain(addresses, a => a.AbsolutePath.Contains("merged", StringComparison.Ordinal));
        foreach (var address in addresses.Where((_, i) => i % 7 == 0))
        {
            await host.ReadAsync(address.AbsolutePath);
        }
    }

    [Fact]
    public async Task Robots_Asked_NamesTheSitemap()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        var text = await host.ReadAsync("/robots.txt");
        Assert.Contains("Disallow: /api/", text, StringComparison.Ordinal);
        Assert.Contains("/sitemap.xml", text, StringComparison.Ordinal);
    }
}
