using System.Globalization;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;
using Epicenter.Server.Api;
using Epicenter.Server.Networks;
using Epicenter.Server.Security.Pseudonyms;

namespace Epicenter.Server.Intake;

/// <summary>Makes a report of what a stranger sent, or says everything that is wrong with it.</summary>
/// <remarks>
/// Who reports is never believed from a stranger; where from only as far as the operator's table of networks does not know it better, and a
/// network only where the catalog has it as an internet provider.
/// </remarks>
internal static class ReportRules
{
    /// <param name="arrival">When it arrived, which is when it happened where it does not tell.</param>
    /// <param name="pseudonym">What the server made of who sends it.</param>
    /// <param name="place">Where the sender's address is; null where nobody knows.</param>
    public static (Report? Report, Problem? Problem) Check(
        ReportDraft draft, CatalogGraph catalog, DateTimeOffset arrival, Pseudonym pseudonym, NetworkPlace? place)
    {
        Dictionary<string, string[]>? errors = null;
        var at = Moment(draft.At, arrival, ref errors);
        var symptom = SymptomOf(draft.Symptom, ref errors);
        var country = draft.Country?.ToUpperInvariant();
        CheckPlace(country, draft.Subdivision, ref errors);
        if (draft.Id is { } id && (id.Length is 0 or > SignalRules.LongestId || id.Any(char.IsControl)))
        {
            (errors ??= [])["id"] = [$"must be 1 to {SignalRules.LongestId} printable characters"];
        }

        if (string.IsNullOrEmpty(draft.Service))
        {
            (errors ??= [])["service"] = ["is missing: name the service, such as disney-plus"];
        }

        if (errors is not null)
        {
            return (null, Problem.Invalid(errors));
        }

        if (!catalog.TryGetService(draft.Service!, out _))
        {
            return (null, Problem.UnknownService(draft.Service!, [.. NearMatch.Services(catalog, draft.Service!).Select(s => s.Id)]));
        }

        country = place?.Country ?? country;
        var subdivision = place?.Subdivision ?? draft.Subdivision;
        var report = new Report
        {
            Id = draft.Id,
            At = at,
            Service = draft.Service!,
            Symptom = symptom,
            Country = country,
            Subdivision = LiesIn(subdivision, country) ? subdivision : null,
            Reporter = pseudonym.Reporter,
            Origin = pseudonym.Origin,
            Network = place?.Provider ?? KnownNetwork(draft.Network, catalog),
        };
        return (report, null);
    }

    private static DateTimeOffset Moment(string? text, DateTimeOffset arrival, ref Dictionary<string, string[]>? errors)
    {
        const DateTimeStyles AsUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (text is null)
        {
            return arrival;
        }

        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, AsUtc, out var at) || at < SignalRules.Earliest)
        {
            (errors ??= [])["at"] = ["must be a time such as 2021-12-07T15:33:00Z"];
        }
        else if (at - arrival > SignalRules.ClockTolerance)
        {
            (errors ??= [])["at"] = ["lies more than two minutes in the future: check your clock, or leave it out"];
        }

        return at;
    }

    private static Symptom? SymptomOf(string? word, ref Dictionary<string, string[]>? errors)
    {
        if (word is null)
        {
            return null;
        }

        if (!EnumWords.TryParse<Symptom>(word, out var symptom))
        {
            (errors ??= [])["symptom"] = ["must be one of " + string.Join(", ", EnumWords.All<Symptom>())];
        }

        return symptom;
    }

    private static void CheckPlace(string? country, string? subdivision, ref Dictionary<string, string[]>? errors)
    {
        if (country is not null && !CountryCodes.Contains(country))
        {
            (errors ??= [])["country"] = ["must be an ISO 3166-1 code such as US"];
        }

        if (subdivision is not null && (!SignalRules.IsSubdivision(subdivision) || !LiesIn(subdivision, country)))
        {
            (errors ??= [])["subdivision"] = ["must be an ISO 3166-2 code of the country, such as US-NY"];
        }
    }

    private static bool LiesIn(string? subdivision, string? country) =>
        subdivision is null || country is null || subdivision.StartsWith(country, StringComparison.Ordinal);

    private static string? KnownNetwork(string? network, CatalogGraph catalog) =>
        network is not null && catalog.Find(network) is { Profile.Category: ServiceProfile.InternetProvider } ? network : null;
}
