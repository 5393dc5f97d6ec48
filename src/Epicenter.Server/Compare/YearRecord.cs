using Epicenter.Core.Incidents;
using Epicenter.Core.Magnitudes;

namespace Epicenter.Server.Compare;

/// <summary>What a year was like for a service, a provider or a part of one, by the catalogue.</summary>
/// <param name="Incidents">In which it was hit, or which it caused, oldest first.</param>
/// <param name="Down">How long it was down, each minute once.</param>
/// <param name="Strongest">Null where no incident had a magnitude.</param>
/// <param name="PersonMinutes">The estimated person-minutes lost in all of them.</param>
/// <param name="UntilNoticed">Median time from an incident's beginning to our saying so; null where there was none.</param>
/// <param name="AheadOfProvider">Median time from our saying so to the provider's first word, below zero where it was first; null where it said nothing.</param>
/// <param name="WithNotice">In how many incidents the provider said anything.</param>
public sealed record YearRecord(
    IReadOnlyList<Incident> Incidents,
    TimeSpan Down,
    Magnitude? Strongest,
    double PersonMinutes,
    TimeSpan? UntilNoticed,
    TimeSpan? AheadOfProvider,
    int WithNotice);
