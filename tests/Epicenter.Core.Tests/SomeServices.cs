using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests;

/// <summary>Services that stand on nothing, and their reports without chance: exactly what is asked for, rounded from minute to minute.</summary>
internal sealed class SomeServices
{
    private const int MinutesAnHour = 60;

    private readonly float[] _owed;
    private ulong _fingerprint;

    /// <param name="services">Category and countries of each; their index is their place here.</param>
    public SomeServices(params (string Category, string[] Countries)[] services)
    {
        Graph = CatalogGraph.Compile(services.Select((s, i) =>
        {
            var id = $"service-{i:000}";
            return new Entity(id, EntityKind.Service, id, null, null, [], new ServiceProfile(s.Category, [.. s.Countries], null, []));
        }));
        _owed = new float[services.Length];
    }

    public CatalogGraph Graph { get; }

    /// <summary>Whole hours of counts, fractions and all.</summary>
    /// <param name="perMinute">Reports a minute of a service in an hour since the Unix epoch.</param>
    public void Watch(UsualRates rates, long firstHour, int hours, Func<int, long, double> perMinute)
    {
        var counts = new float[new SeriesLayout(Graph).Count];
        for (var minute = firstHour * MinutesAnHour; minute < (firstHour + hours) * MinutesAnHour; minute++)
        {
            rates.Begin(minute);
            for (var s = 0; s < Graph.ServiceCount; s++)
            {
                counts[s] = (float)perMinute(s, minute / MinutesAnHour);
            }

            rates.Observe(minute, counts, []);
        }
    }

    /// <summary>Whole hours of reports, each of another person.</summary>
    /// <returns>The most evidence that there was of any service in these hours.</returns>
    public double Watch(Detector detector, long firstHour, int hours, Func<int, long, double> perMinute)
    {
        var most = double.NegativeInfinity;
        for (var minute = firstHour * MinutesAnHour; minute < (firstHour + hours) * MinutesAnHour; minute++)
        {
            detector.Begin(minute);
            for (var s = 0; s < Graph.ServiceCount; s++)
            {
                for (_owed[s] += (float)perMinute(s, minute / MinutesAnHour); _owed[s] >= 1; _owed[s]--)
                {
                    detector.NoteReport(Report(s), minute);
                }
            }

            detector.Complete(minute);
            most = Math.Max(most, detector.Episodes.Values.Select(e => e.Evidence).DefaultIfEmpty(double.NegativeInfinity).Max());
        }

        return most;
    }

    private Observation Report(int service) => new()
    {
        Kind = SignalKind.Report,
        Subject = service,
        At = 0,
        Arrival = 0,
        Fingerprint = ++_fingerprint,
        Who = _fingerprint,
        Network = Observation.Unknown,
        Symptom = Symptom.Website,
    };
}
