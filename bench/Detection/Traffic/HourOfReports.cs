namespace Epicenter.Bench.Detection.Traffic;

/// <summary>Reporters of one service, minute by minute, in an hour and in the one after, into which what began before may reach.</summary>
internal sealed class HourOfReports
{
    public const int Minutes = 60;

    private readonly int[] _counts = new int[2 * Minutes];

    /// <summary>Reporters of this hour's minutes.</summary>
    public ReadOnlySpan<int> Counts => _counts.AsSpan(0, Minutes);

    /// <summary>Reporters of the next hour's minutes.</summary>
    public ReadOnlySpan<int> Spilled => _counts.AsSpan(Minutes);

    /// <summary>Whether anybody reports in this hour.</summary>
    public bool IsEmpty => !Counts.ContainsAnyExcept(0);

    /// <summary>Whether anything reaches into the next hour.</summary>
    public bool HasSpilled => Spilled.ContainsAnyExcept(0);

    public void Begin(ReadOnlySpan<int> spilled)
    {
        Array.Clear(_counts);
        spilled.CopyTo(_counts);
    }

    /// <summary>Counts one reporter, at a time in minutes from the hour's start; what is later than two hours is lost.</summary>
    public void Add(double at)
    {
        if (at < _counts.Length)
        {
            _counts[(int)at]++;
        }
    }
}
