using MathNet.Numerics.Random;

namespace Epicenter.Bench.Detection.Traffic;

/// <summary>A way in which reports come while nothing fails. It remembers where each service stands, so hours are drawn in order.</summary>
internal interface ITrafficFamily
{
    /// <summary>As it stands on the command line.</summary>
    string Name { get; }

    /// <summary>Draws one service's reports of an hour.</summary>
    /// <param name="level">The service's mean rate, a minute.</param>
    /// <param name="expected">Reports that its level and the season give this hour.</param>
    /// <param name="hour">Counted since the Unix epoch.</param>
    void Draw(int service, double level, double expected, long hour, HourOfReports into, RandomSource random);
}
