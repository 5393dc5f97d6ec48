using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Replays;

/// <summary>What is replayed.</summary>
/// <param name="Name">Where the signals come from, as the user knows it.</param>
/// <param name="Lines">The signals in the order of their arrival; enumerated once.</param>
/// <param name="Fraction">How much has been read, from 0 to 1.</param>
/// <param name="Course">What is known of the outage; null for a log of one's own.</param>
internal sealed record ReplaySource(
    string Name,
    CatalogGraph Catalog,
    IEnumerable<ObservationLine> Lines,
    Func<double> Fraction,
    KnownCourse? Course) : IDisposable
{
    /// <summary>What must be closed afterwards.</summary>
    public IDisposable? Held { get; init; }

    public void Dispose() => Held?.Dispose();
}
