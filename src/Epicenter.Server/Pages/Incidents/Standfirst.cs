using System.Globalization;
using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Epicenter.Server.Pages.Causes;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Pages.Incidents;

/// <summary>The sentences below an incident's headline.</summary>
public static class Standfirst
{
    private const int NamedServices = 3;
    private const int NamedCountries = 3;

    public static string Of(Incident incident, Scene scene, Language language)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(scene);
        var words = Words.In(language).Story;
        var verdict = Verdict.Of(incident, scene.Catalog, language);
        List<string> sentences = [Hit(incident, scene.Catalog, language, words)];
        if (incident.Services.Count(s => s.IsBeside) is > 0 and var beside)
        {
            sentences.Add(words.Beside(beside, incident.IsOpen));
        }

        if (Countries(incident, scene.Catalog, language, words) is { } countries)
        {
            sentences.Add(countries);
        }

        if (verdict.Part is { } part)
        {
            var percent = language.Percent(verdict.PartProbability);
            sentences.Add(verdict.IsPartOpen ? words.OpenPart(part, percent, incident.IsOpen) : words.MostLikelyPart(part, percent));
        }
        else if (verdict.IsSomeRegion)
        {
            sentences.Add(words.SomeRegion);
        }
        else if (verdict.Subject is null)
        {
            sentences.Add(words.NothingShared);
        }
        else if (verdict.Surge is not null)
        {
            sentences.Add(words.BecauseOfDemand);
            if (!incident.Hypotheses.Skip(1).Any(h => h is { Entity: not Hypothesis.Unknown, Probability: >= Hypothesis.SuspectProbability }))
            {
                sentences.Add(words.NothingUpstream);
            }
        }
        else if (verdict is { IsSingleService: true, ServicesHit: 1 })
        {
            sentences.Add(words.SingleFailure);
        }

        var end = incident.ResolvedAt ?? scene.At;
        var duration = language.Duration(end - incident.BeganAt);
        sentences.Add(incident.IsOpen ? words.Since(duration) : words.Lasted(duration));
        if (incident.State == IncidentState.Recovering)
        {
            sentences.Add(words.PartlyRecovering(incident.Recovered, incident.Services.Length));
        }

        return string.Join(' ', sentences);
    }

    private static string Hit(Incident incident, CatalogGraph catalog, Language language, StoryWords words)
    {
        HitService[] hit = [.. incident.Services.Where(s => !s.IsBeside).OrderByDescending(s => s.Evidence)];
        var names = hit.Take(NamedServices).Select(s => EntityNames.Of(catalog, s.Id, language)).ToArray();
        var among = hit.Length > NamedServices ? words.Among(language.List(names)) : hit.Length > 1 ? ": " + language.List(names) : "";
        return $"{words.Hit(hit.Length, incident.IsOpen)}{among}.";
    }

    // The catalog knows where a service is offered; where it fails is only known from reports, which are not counted by country yet.
    private static string? Countries(Incident incident, CatalogGraph catalog, Language language, StoryWords words)
    {
        if (incident.Services.Length < 2)
        {
            return null;
        }

        var profiles = incident.Services.Select(s => catalog.Find(s.Id)?.Profile).OfType<ServiceProfile>().ToArray();
        var codes = profiles.SelectMany(p => p.Countries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var everywhere = profiles.Any(p => p.Countries.IsEmpty);
        return codes.Length switch
        {
            _ when everywhere => words.Everywhere,
            0 => null,
            <= NamedCountries => words.OfferedIn(language.List([.. codes.Select(c => CountryNames.Of(c, language))])),
            _ => words.OfferedIn(words.Countries(codes.Length)),
        };
    }
}
