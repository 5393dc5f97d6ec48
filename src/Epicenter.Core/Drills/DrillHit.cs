using System.Collections.Immutable;

namespace Epicenter.Core.Drills;

/// <summary>A service that an outage hits, and how those who use it react.</summary>
/// <param name="Service">Index of the service.</param>
/// <param name="Root">Id of what failed, or <see cref="Incidents.Hypothesis.Unknown"/>.</param>
/// <param name="Start">When its own users feel it.</param>
/// <param name="End">When it works again.</param>
/// <param name="PerMinute">Complaints a minute at its height, at the mean hour of the week.</param>
/// <param name="Breadth">Share, 0 to 1, of its users who are hit.</param>
/// <param name="Symptoms">Proportions of what they complain of.</param>
/// <param name="Country">The only country that is hit; null for all.</param>
/// <param name="Curve">How complaints rise, tire and fade.</param>
public sealed record DrillHit(
    int Service,
    string Root,
    DateTimeOffset Start,
    DateTimeOffset End,
    double PerMinute,
    double Breadth,
    ImmutableArray<double> Symptoms,
    string? Country,
    ComplaintCurve Curve);
