using System.Xml;
using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Pages;
using Epicenter.Server.Pages.Causes;
using Epicenter.Server.Pages.Incidents;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Feeds;

/// <summary>Writes incidents as an Atom feed: one entry an incident, anew whenever something happens to it.</summary>
internal sealed class AtomFeed(SiteAddress site, Scene scene, Language language, CatalogueRequest asked)
{
    public const int MostEntries = 50;

    private const string Atom = "http://www.w3.org/2005/Atom";

    private readonly Words _words = Words.In(language);

    public byte[] Write(IReadOnlyList<Incident> incidents) => XmlText.Of(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, language.Code);
        Element(xml, "title", Title());
        Element(xml, "id", Self());
        Link(xml, "self", "application/atom+xml", Self());
        Link(xml, "alternate", "text/html", site.To("/incidents"));
        Element(xml, "updated", Rfc3339.Format(incidents.Count == 0 ? scene.At : incidents.Max(Updated)));
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", "Epicenter");
        xml.WriteEndElement();
        foreach (var incident in incidents)
        {
            Entry(xml, incident);
        }

        xml.WriteEndElement();
    });

    private void Entry(XmlWriter xml, Incident incident)
    {
        var address = site.Incident(incident.Id);
        xml.WriteStartElement("entry", Atom);
        Element(xml, "title", _words.Story.Headline(Verdict.Of(incident, scene.Catalog, language)));
        Element(xml, "id", address);
        Link(xml, "alternate", "text/html", $"{address}?{LanguageChoice.Parameter}={language.Code}");
        Element(xml, "published", Rfc3339.Format(incident.OpenedAt));
        Element(xml, "updated", Rfc3339.Format(Updated(incident)));
        Element(xml, "summary", Summary(incident));
        xml.WriteEndElement();
    }

    private string Title() => (asked.Query.Service ?? asked.Query.Entity) is { } subject
        ? $"Epicenter: {EntityNames.Of(scene.Catalog, subject, language)}"
        : $"Epicenter: {_words.Incidents.Title}";

    private string Summary(Incident incident) => incident.Magnitude is { } magnitude
        ? $"{Standfirst.Of(incident, scene, language)} {_words.Magnitude.Name} {_words.Magnitude.Value(magnitude)}."
        : Standfirst.Of(incident, scene, language);

    private string Self() => site.To("/feed.atom" + QueryString.Create(
        asked.Parameters.Select(p => KeyValuePair.Create(p.Name, p.Value)).Append(KeyValuePair.Create(LanguageChoice.Parameter, (string?)language.Code))));

    private static DateTimeOffset Updated(Incident incident) =>
        incident.Events.Select(e => e.At).Append(incident.ResolvedAt ?? incident.OpenedAt).Max();

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, XmlText.Clean(text));

    private static void Link(XmlWriter xml, string rel, string type, string href)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", XmlText.Clean(href));
        xml.WriteEndElement();
    }
}
