using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Drills;

/// <summary>
/// Reports of days on which nothing is wrong. Counts are Poisson around a level that swings over day and week and wanders with a
/// log-normal factor that remembers the hour before; some services fall silent for hours, and now and then two or three people turn up together.
/// </summary>
public sealed class OrdinaryDays
{
    private const double Weekend = 0.75;
    private const double HourMemory = 0.7;
    private const double SilentHours = 0.4;
    private const double InCompany = 0.03;
    private const int MostCompanions = 2;
    private const int CompanySeconds = 300;
    private const int SecondsAnHour = 3600;

    private readonly CatalogGraph _catalog;
    private readonly Population _population;
    private readonly SeededRandom _random;
    private readonly double[] _wandering;
    private readonly double[][] _complaints;

    public OrdinaryDays(CatalogGraph catalog, Population population, SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(random);
        (_catalog, _population, _random) = (catalog, population, random);
        _wandering = [.. Enumerable.Range(0, catalog.ServiceCount).Select(_ => random.NextNormal())];
        _complaints = [.. Enumerable.Range(0, catalog.ServiceCount).Select(s => Complaints.Everyday(catalog.Service(s).Profile!.Category))];
    }

    /// <summary>Adds the reports of the hour that begins at a moment, in no order; hours are asked for one after another.</summary>
    public void AddHour(DateTimeOffset from, List<Signal> into)
    {
        ArgumentNullException.ThrowIfNull(into);
        for (var service = 0; service < _wandering.Length; service++)
        {
            _wandering[service] = (HourMemory * _wandering[service]) + (Math.Sqrt(1 - (HourMemory * HourMemory)) * _random.NextNormal());
            for (var left = CountIn(service, from); left > 0; left--)
            {
                var at = from.AddSeconds(_random.NextUnit() * SecondsAnHour);
                into.Add(Report(service, at));
                if (_random.Chance(InCompany))
                {
                    AddCompany(service, at, from.AddSeconds(SecondsAnHour), into);
                }
            }
        }
    }

    /// <summary>How much is reported of a service at a moment, as a rule, beside its mean over the week.</summary>
    public double Season(int service, DateTimeOffset at) => SeasonOf(_population.Home(service), at);

    private static double SeasonOf(string home, DateTimeOffset at) =>
        DayShape.At(at, home) * (at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Weekend : 1);

    private int CountIn(int service, DateTimeOffset from)
    {
        var fallsSilent = _population.FallsSilent(service);
        if (fallsSilent && _random.Chance(SilentHours))
        {
            return 0;
        }

        var sigma = _population.Wandering(service);
        var mean = 60 * _population.PerMinute(service) * Season(service, from.AddMinutes(30)) / (fallsSilent ? 1 - SilentHours : 1);
        return _random.NextPoisson(mean * Math.Exp((sigma * _wandering[service]) - (sigma * sigma / 2)));
    }

    private void AddCompany(int service, DateTimeOffset first, DateTimeOffset until, List<Signal> into)
    {
        for (var left = 1 + _random.NextBelow(MostCompanions); left > 0; left--)
        {
            if (first.AddSeconds(_random.NextUnit() * CompanySeconds) is var at && at < until)
            {
                into.Add(Report(service, at));
            }
        }
    }

    private Report Report(int service, DateTimeOffset at) =>
        _population.Report(service, at, (Symptom)_random.NextIndex(_complaints[service]), _random);
}
