using System.Globalization;
using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Bench.Detection.Traffic;

/// <summary>Traffic as a detector takes it: services that stand on nothing, and people who each report once and don't say whence.</summary>
internal static class PlainSignals
{
    public static Entity Service(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"service-{number:0000}");
        return new Entity(id, EntityKind.Service, id, Parent: null, Class: null, [], new ServiceProfile("work", [], Homepage: null, []));
    }

    /// <param name="reporter">Another one each time.</param>
    public static Observation Report(int service, ulong reporter) => new()
    {
        Kind = SignalKind.Report,
        Subject = service,
        At = 0,
        Arrival = 0,
        Fingerprint = reporter,
        Who = reporter,
        Network = Observation.Unknown,
        Symptom = Symptom.Website,
    };
}
