using Epicenter.Core.Signals;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Live;

namespace Epicenter.Server.Feeds;

/// <summary>What search engines ask for: what they may read, and where it is.</summary>
internal static class CrawlerEndpoints
{
    // What one file may hold; see sitemaps.org.
    private const int MostAddresses = 50_000;
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] s_standing = ["/", "/services", "/incidents", "/replays", "/method", "/observatory", "/about"];

    public static IResult Robots(HttpRequest request) => Results.Text(
        $"User-agent: *\nDisallow: /api/\nDisallow: /report\nDisallow: /embed/\nDisallow: /compare?\n\nSitemap: {SiteAddress.Of(request).To("/sitemap.xml")}\n");

    public static IResult Sitemap(HttpRequest request, ILiveObservatory live, IncidentCatalogue catalogue)
    {
        var site = SiteAddress.Of(request);
        var pages = s_standing.Select(p => (Address: site.To(p), Changed: (DateTimeOffset?)null))
            .Concat(catalogue.All.Where(i => i is { MergedInto: null, Retraction: null }).Select(i => (site.Incident(i.Id), (DateTimeOffset?)(i.ResolvedAt ?? live.Snapshot.At))))
            .Concat(live.Catalog.Entities.Select(e => (e.IsService ? site.Service(e.Id) : site.Entity(e.Id), (DateTimeOffset?)null)))
            .Take(MostAddresses);
        return Results.Bytes(
            XmlText.Of(xml =>
            {
                xml.WriteStartElement("urlset", Sitemaps);
                foreach (var (address, changed) in pages)
                {
                    xml.WriteStartElement("url", Sitemaps);
                    xml.WriteElementString("loc", Sitemaps, XmlText.Clean(address));
                    if (changed is { } at && at != default)
                    {
                        xml.WriteElementString("lastmod", Sitemaps, Rfc3339.Format(at));
                    }

                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }),
            "application/xml; charset=utf-8");
    }
}
