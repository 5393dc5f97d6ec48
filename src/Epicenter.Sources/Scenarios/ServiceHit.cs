using System.Collections.Immutable;
using Epicenter.Core.Signals;

namespace Epicenter.Sources.Scenarios;

/// <summary>One service's share of an outage, as the crowd felt it.</summary>
/// <param name="Onset">When it began to fail for its users.</param>
/// <param name="End">When it worked again.</param>
/// <param name="PeakPerQuarterHour">Reports in the highest fifteen minutes, the unit in which crowd sites draw their charts.</param>
/// <param name="IsCharted">Whether the peak was published; otherwise it is our estimate.</param>
/// <param name="Source">Where it is said that this service was hit.</param>
/// <param name="Rise">How long the reports take to their height: people try again before they report.</param>
/// <param name="Fatigue">The time in which reports halve though nothing is better: people get tired of reporting.</param>
/// <param name="Symptoms">What people complain of, by weight.</param>
/// <param name="Countries">Where its reporters are, by weight, as far as the service is used there.</param>
public sealed record ServiceHit(
    string Service,
    DateTimeOffset Onset,
    DateTimeOffset End,
    double PeakPerQuarterHour,
    bool IsCharted,
    string Source,
    TimeSpan Rise,
    TimeSpan Fatigue,
    ImmutableDictionary<Symptom, double> Symptoms,
    ImmutableDictionary<string, double> Countries);
