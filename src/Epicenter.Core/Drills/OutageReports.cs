using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Drills;

/// <summary>
/// What people say because of an outage: those who are hit, some of whom blame their internet provider, the cloud's brand or a service
/// like the one that is down, some more than once; and those who heard of it and look twice at everything.
/// </summary>
internal sealed class OutageReports
{
    private const double RetryShare = 0.06;
    private const double RetryMinutes = 7;
    private const double MinuteSigma = 0.35;
    private const double LongestTailMinutes = 90;
    private const int EchoAfterMinutes = 10;
    private const double HitsOfFullEcho = 40;

    // Who can't get anywhere names what he wanted to see, or the line.
    private const double BlamesServiceOnTheLine = 0.35;
    private const int ServicesTriedOnTheLine = 12;

    private readonly CatalogGraph _catalog;
    private readonly Population _population;
    private readonly OrdinaryDays _days;
    private readonly DrillOutage _outage;
    private readonly SeededRandom _random;
    private readonly double _blamesLine;
    private readonly double _blamesBrand;
    private readonly double _blamesNeighbour;
    private readonly double _echo;
    private readonly Dictionary<string, int[]> _brands;
    private readonly List<Signal> _reports = [];

    public OutageReports(CatalogGraph catalog, Population population, OrdinaryDays days, DrillOutage outage, SeededRandom random)
    {
        (_catalog, _population, _days, _outage, _random) = (catalog, population, days, outage, random);
        _blamesLine = random.NextBetween(0, 0.06);
        _blamesBrand = random.NextBetween(0, 0.08);
        _blamesNeighbour = random.NextBetween(0, 0.04);
        _echo = random.NextBetween(0, 0.8) * Math.Min(1, outage.Hits.Length / HitsOfFullEcho);
        _brands = outage.Roots.ToDictionary(r => r, BrandsOf, StringComparer.Ordinal);
    }

    /// <summary>All of them up to a moment, in no order.</summary>
    public List<Signal> Until(DateTimeOffset until)
    {
        foreach (var hit in _outage.Hits)
        {
            AddComplaints(hit, Earlier(until, hit.End.AddMinutes(LongestTailMinutes)));
        }

        AddEcho(Earlier(until, _outage.End));
        return _reports;
    }

    private void AddComplaints(DrillHit hit, DateTimeOffset until)
    {
        var lasted = (hit.End - hit.Start).TotalMinutes;
        var isLine = _catalog.Service(hit.Service).IsInternetProvider;
        var tried = isLine ? TriedOnTheLine(hit.Service) : [];
        for (var minute = 0; hit.Start.AddMinutes(minute) is var at && at < until; minute++)
        {
            var mean = hit.PerMinute * hit.Curve.At(minute + 0.5, lasted) * _days.Season(hit.Service, at);
            for (var left = _random.NextPoisson(mean * _random.NextLogNormal(1, MinuteSigma)); left > 0; left--)
            {
                var report = isLine ? OnTheLine(hit, at.AddMinutes(_random.NextUnit()), tried) : Complaint(hit, at.AddMinutes(_random.NextUnit()));
                _reports.Add(report);
                if (_random.Chance(RetryShare))
                {
                    _reports.Add(report with { At = report.At.AddMinutes(0.5 + (RetryMinutes * _random.NextUnit())) });
                }
            }
        }
    }

    private Report Complaint(DrillHit hit, DateTimeOffset at)
    {
        var symptom = (Symptom)_random.NextIndex(hit.Symptoms.AsSpan());
        var report = _population.Report(hit.Service, at, symptom, _random, hit.Country);
        var lot = _random.NextUnit();
        if (lot < _blamesLine)
        {
            return report.Network is { } line ? report with { Service = line, Symptom = Symptom.Connection } : report;
        }

        if ((lot -= _blamesLine) < _blamesBrand)
        {
            return _brands[hit.Root] is { Length: > 0 } brands ? report with { Service = _catalog.Service(brands[_random.NextBelow(brands.Length)]).Id } : report;
        }

        return lot - _blamesBrand < _blamesNeighbour && NeighbourOf(hit.Service, report.Country!) is { } neighbour ? report with { Service = neighbour } : report;
    }

    private Report OnTheLine(DrillHit hit, DateTimeOffset at, int[] tried) =>
        tried.Length > 0 && _random.Chance(BlamesServiceOnTheLine)
            ? _population.Report(tried[_random.NextBelow(tried.Length)], at, (Symptom)_random.NextIndex(hit.Symptoms.AsSpan()), _random, _population.Home(hit.Service), hit.Service)
            : _population.Report(hit.Service, at, (Symptom)_random.NextIndex(hit.Symptoms.AsSpan()), _random, hit.Country);

    private int[] TriedOnTheLine(int line) =>
    [
        .. Enumerable.Range(0, _catalog.ServiceCount)
            .Where(s => !_catalog.Service(s).IsInternetProvider && _population.IsUsedIn(s, _population.Home(line)))
            .OrderByDescending(_population.PerMinute).Take(ServicesTriedOnTheLine),
    ];

    private string? NeighbourOf(int service, string country)
    {
        var category = _catalog.Service(service).Profile!.Category;
        var near = Enumerable.Range(0, _catalog.ServiceCount)
            .Where(s => s != service && _catalog.Service(s).Profile!.Category == category && _population.IsUsedIn(s, country)).ToArray();
        return near.Length > 0 ? _catalog.Service(near[_random.NextBelow(near.Length)]).Id : null;
    }

    // The cloud's public pages, as people know them: those that stand on its parts more than on anything else.
    private int[] BrandsOf(string root)
    {
        var provider = root.Split('/')[0];
        return
        [
            .. Enumerable.Range(0, _catalog.ServiceCount)
                .Where(s => _catalog.Service(s) is { Profile.Category: ServiceProfile.Cloud } page
                    && 2 * page.DependsOn.Count(d => d.Entity.Split('/')[0] == provider) > page.DependsOn.Length),
        ];
    }

    private void AddEcho(DateTimeOffset until)
    {
        var from = _outage.Onset.AddMinutes(EchoAfterMinutes);
        var minutes = (until - from).TotalMinutes;
        for (var service = 0; minutes > 0 && service < _catalog.ServiceCount; service++)
        {
            var everyday = Complaints.Everyday(_catalog.Service(service).Profile!.Category);
            for (var left = _random.NextPoisson(_echo * minutes * _population.PerMinute(service) * _days.Season(service, from)); left > 0; left--)
            {
                _reports.Add(_population.Report(service, from.AddMinutes(minutes * _random.NextUnit()), (Symptom)_random.NextIndex(everyday), _random));
            }
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
