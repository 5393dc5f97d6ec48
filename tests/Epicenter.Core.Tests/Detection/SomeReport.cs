using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Detection;

/// <summary>A report on the first service there is, of whose making only the country matters.</summary>
internal static class SomeReport
{
    public static Observation From(string country) => new()
    {
        Kind = SignalKind.Report,
        Subject = 0,
        At = 0,
        Arrival = 0,
        Fingerprint = 1,
        Network = Observation.Unknown,
        Country = CountryCode.Of([(byte)country[0], (byte)country[1]]),
    };
}
