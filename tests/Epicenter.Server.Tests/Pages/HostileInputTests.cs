using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

/// <summary>Every field that a stranger can fill tries to run something, everywhere it is shown: in pages, feed, badge, downloads and shapes.</summary>
public sealed partial class HostileInputTests
{
    private const string Id = "2021-12-07-hostile";

    public static readonly string[] Attacks =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'><svg/onload=alert(1)>",
        "javascript:alert(1)",
        "]]><x xmlns=\"http://www.w3.org/1999/xhtml\" onload=\"alert(1)\"/>",
        "=HYPERLINK(\"http://evil.example\";\"x\")",
        "{{constructor.constructor('alert(1)')()}}",
        "\u0000\u0008\ufffe\ud800",
        "</title></head><body onload=alert(1)>",
        "[x](javascript:alert(1))",
    ];

    private static readonly string[] s_pages =
    [
        "/", "/services", "/services/evil", "/incidents", $"/incidents/{Id}", $"/incidents/{Id}/post-mortem", "/entities/evil-provider", "/compare?a=evil&b=evil-provider",
        "/observatory", "/embed/evil", "/report/evil", "/method",
    ];

    public static TheoryData<string> EveryAttack => [.. Attacks];

    [Theory]
    [MemberData(nameof(EveryAttack))]
    public async Task Pages_WhateverTheCatalogAndNoticesSay_RunNothing(string attack)
    {
        await using var host = await PageHost.StartAsync(HostileWorld.Saying(attack));
        foreach (var path in s_pages)
        {
            CheckHtml(await ReadAsync(host, path, "lang=en"));
            CheckHtml(await ReadAsync(host, path, "lang=de"));
        }
    }

    [Theory]
    [MemberData(nameof(EveryAttack))]
    public async Task Pages_WhateverTheAddressSays_RunNothing(string attack)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Several);
        var text = Uri.EscapeDataString(attack.Replace("\ud800", "", StringComparison.Ordinal));
        foreach (var path in new[]
        {
            $"/services?q={text}&state={text}&category={text}&page={text}", $"/incidents?state={text}&entity={text}&service={text}&category={text}&from={text}&to={text}&magnitude={text}&sort={text}",
            $"/compare?a={text}&b={text}", $"/report?q={text}&site={text}", $"/?lang={text}&at={text}&{text}={text}", $"/services/{text}", $"/incidents/{text}", $"/entities/{text}", $"/embed/{text}", $"/report/{text}",
        })
        {
            using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative));
            CheckHtml(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [MemberData(nameof(EveryAttack))]
    public async Task FeedBadgeAndSitemap_WhateverTheNamesSay_StayXmlAndHoldNoMarkupOfTheirs(string attack)
    {
        await using var host = await PageHost.StartAsync(HostileWorld.Saying(attack));
        foreach (var (path, known) in new[] { ("/feed.atom", "feed title id link updated author name entry published summary"), ("/badge/evil.svg", "svg title rect path circle text"), ("/sitemap.xml", "urlset url loc lastmod") })
        {
            var xml = XDocument.Parse(await ReadAsync(host, path, "lang=en"));
            Assert.Subset(known.Split(' ').ToHashSet(), xml.Descendants().Select(e => e.Name.LocalName).ToHashSet());
            Assert.DoesNotContain(xml.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            Assert.All(xml.Descendants().Attributes("href"), a => Assert.StartsWith("http://127.0.0.1", a.Value, StringComparison.Ordinal));
        }

        using var badge = await host.Client.GetAsync(new Uri($"/badge/{Uri.EscapeDataString(attack.Replace("\ud800", "", StringComparison.Ordinal).Replace("\u0000", "", StringComparison.Ordinal))}.svg", UriKind.Relative));
        if (badge.Content.Headers.ContentType?.MediaType == "image/svg+xml")
        {
            Assert.Subset("svg title rect path circle text".Split(' ').ToHashSet(), XDocument.Parse(await badge.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Descendants().Select(e => e.Name.LocalName).ToHashSet());
        }
    }

    [Theory]
    [MemberData(nameof(EveryAttack))]
    public async Task Downloads_WhateverTheNamesSay_AreDataAndNoFormula(string attack)
    {
        await using var host = await PageHost.StartAsync(HostileWorld.Saying(attack));
        var table = await ReadAsync(host, "/incidents.csv", "lang=en");
        Assert.DoesNotMatch(Formula(), table);
        foreach (var path in new[] { "/incidents.json", "/api/v2/summary.json", "/api/v2/incidents.json", $"/incidents/{Id}/post-mortem.json" })
        {
            using var json = JsonDocument.Parse(await ReadAsync(host, path, "lang=en"));
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        }

        Assert.DoesNotMatch("<[a-z/!]", await ReadAsync(host, $"/incidents/{Id}/post-mortem.md", "lang=en"));
    }

    [Theory]
    [MemberData(nameof(EveryAttack))]
    public async Task Cards_WhateverTheNamesSay_ArePictures(string attack)
    {
        await using var host = await PageHost.StartAsync(HostileWorld.Saying(attack));
        foreach (var path in new[] { "/card/now.png", "/card/services/evil.png", $"/card/incidents/{Id}.png" })
        {
            using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal((HttpStatusCode.OK, "image/png"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        }
    }

    private static void CheckHtml(string html)
    {
        Assert.Empty(Html.Inline(html));
        Assert.DoesNotMatch(Injected(), html);
    }

    private static async Task<string> ReadAsync(PageHost host, string path, string query) => await host.ReadAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}");

    // Tags that no page of ours has, and links that run.
    [GeneratedRegex("""<(?:script(?![^>]* src=)|img(?! src="/)|svg/|x |iframe|object|embed)|</title></head><body onload|href="\s*(?:javascript|data|vbscript):""", RegexOptions.IgnoreCase)]
    private static partial Regex Injected();

    [GeneratedRegex("""(?:^|,)"?[=+@\t](?!\d)""", RegexOptions.Multiline)]
    private static partial Regex Formula();
}
