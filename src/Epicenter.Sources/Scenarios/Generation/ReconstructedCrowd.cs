using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;
using Epicenter.Core.Signals;

namespace Epicenter.Sources.Scenarios.Generation;

/// <summary>
/// Makes the reports of a reconstruction, minute by minute: the usual ones on everything, those of the hit list, and those of people
/// who are hit and blame something else. It reads the catalog for names and countries only: neither the scenario's cause nor any dependency
/// reaches it, or the replay would prove nothing.
/// </summary>
internal sealed class ReconstructedCrowd
{
    // Minutes of one crowd differ more than chance alone would have it.
    private const double Dispersion = 0.03;

    private readonly CrowdModel _crowd;
    private readonly SeededRandom _random;
    private readonly People _people;
    private readonly UsualDay _usual;
    private readonly WeightedChoice<Symptom> _usualSymptoms;
    private readonly HitCrowd[] _hits;
    private readonly double _height;
    private readonly double _blamePerReport;

    public ReconstructedCrowd(CrowdModel crowd, CatalogGraph catalog, SeededRandom random)
    {
        _crowd = crowd;
        _random = random;
        _people = new People(crowd, catalog, random);
        _usual = new UsualDay(crowd, catalog, _people);
        _usualSymptoms = People.Choice(crowd.UsualSymptoms);
        var hits = crowd.Hits.Select(new EstimateNoise(crowd, random).Applied).ToList();
        _hits = [.. hits.Select(h => new HitCrowd(new ReportingCurve(h, crowd.Relief), People.Choice(h.Symptoms), _people.CountriesOf(h.Service, h.Countries)))];
        // A share of all who report is so many more for each who reports what is hit.
        _blamePerReport = crowd.Misattribution.Share / (1 - crowd.Misattribution.Share);
        _height = hits.Sum(h => h.PeakPerQuarterHour) / 15;
    }

    /// <summary>The reports of one minute, by time.</summary>
    public IEnumerable<Report> Minute(DateTimeOffset minute)
    {
        var reports = new List<Report>();
        var means = Array.ConvertAll(_hits, hit => hit.Curve.PerMinute(minute));
        var total = means.Sum();
        for (var i = 0; i < _hits.Length; i++)
        {
            for (var left = _random.NextCount(means[i] - BlameIncluded(i, total - means[i]), Dispersion); left > 0; left--)
            {
                AddHit(reports, _hits[i], minute);
            }
        }

        var services = _usual.At(minute);
        var echo = 1 + (_height > 0 ? _crowd.Echo * total / _height : 0);
        for (var left = _random.NextPoisson(services.Total * echo); left > 0; left--)
        {
            reports.Add(_people.Report(services.Draw(_random), Within(minute), _usualSymptoms));
        }

        return reports.OrderBy(r => r.At);
    }

    // What is charted for the brand counts those who blame it too, so they are not added on top.
    private double BlameIncluded(int hit, double reportsOfOthers) =>
        _hits[hit].Curve.Hit.Service == _crowd.Misattribution.BrandService ? reportsOfOthers * _blamePerReport * _crowd.Misattribution.Brand : 0;

    private void AddHit(List<Report> reports, HitCrowd hit, DateTimeOffset minute)
    {
        var report = _people.Report(hit.Curve.Hit.Service, Within(minute), hit.Symptoms, hit.Countries);
        reports.Add(report);
        if (_random.Chance(_blamePerReport) && Blamed(report) is { } blamed)
        {
            reports.Add(_people.Report(blamed, Within(minute), hit.Symptoms, _people.CountriesOf(blamed, hit.Curve.Hit.Countries)));
        }
    }

    private string? Blamed(Report report)
    {
        var blame = _crowd.Misattribution;
        var who = _random.NextUnit();
        return who < blame.InternetProviders ? report.Network ?? _people.NetworkIn(report.Country!)
            : who < blame.InternetProviders + blame.Brand ? blame.BrandService
            : blame.NeighbourServices.IsEmpty ? null
            : blame.NeighbourServices[_random.NextBelow(blame.NeighbourServices.Length)];
    }

    private DateTimeOffset Within(DateTimeOffset minute) => minute.AddMilliseconds(_random.NextBelow(60_000));

    private sealed record HitCrowd(ReportingCurve Curve, WeightedChoice<Symptom> Symptoms, WeightedChoice<string> Countries);
}
