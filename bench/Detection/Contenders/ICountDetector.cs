using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>A detector with all its parameters set.</summary>
internal interface ICountDetector
{
    /// <summary>The parameters, for people to read.</summary>
    string Settings { get; }

    /// <summary>
    /// Goes through a series bin by bin. What it says of a bin may rest on that bin and those before it alone;
    /// <see cref="Foresight"/> checks that of whatever is shown.
    /// </summary>
    /// <returns>Spells that do not overlap, in order.</returns>
    IReadOnlyList<Spell> Run(CountSeries series);
}
