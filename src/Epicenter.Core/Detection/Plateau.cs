using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>The level that reports on a failing service last rose to: what people who tire would fall from.</summary>
public sealed class Plateau
{
    /// <summary>The minutes over which the level is taken.</summary>
    public const int Minutes = 15;

    // The highest of many levels looks high by luck: so many standard deviations are taken off.
    private const double LuckyDeviations = 0.5;

    /// <summary>Reports a minute above what is usual.</summary>
    public double Height { get; private set; }

    /// <summary>The last minute at that height, counted since the Unix epoch.</summary>
    public long Minute { get; private set; }

    /// <summary>Takes the level of the last minutes where it is no less than what tired people would send.</summary>
    /// <param name="minute">The last complete minute.</param>
    /// <param name="count">Reports in the window that ends with it.</param>
    /// <param name="usual">Reports usual in that window.</param>
    /// <param name="window">Minutes, above zero.</param>
    public void Follow(long minute, double count, double usual, int window)
    {
        var level = (count - (LuckyDeviations * Math.Sqrt(count)) - usual) / window;
        if (level > 0 && level >= LeftAt(minute))
        {
            (Height, Minute) = (level, minute);
        }
    }

    /// <summary>Reports above what is usual that tired people would still send in a minute.</summary>
    public double LeftAt(long minute) => Height * Fatigue.At(minute - Minute);

    /// <summary>The same over a window after the plateau.</summary>
    public double LeftOver(long minute, int window) => Height * Fatigue.Between(minute - window - Minute, minute - Minute);

    internal void Save(CheckpointWriter to)
    {
        to.Write(Height);
        to.Write(Minute);
    }

    internal static Plateau Load(CheckpointReader from) => new() { Height = from.ReadDouble(), Minute = from.ReadLong() };
}
