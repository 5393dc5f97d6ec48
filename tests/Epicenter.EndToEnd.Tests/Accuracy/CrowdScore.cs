using Epicenter.Core.Detection;
using Epicenter.Sources.Counts;

namespace Epicenter.EndToEnd.Tests.Accuracy;

/// <summary>
/// Openings held against Downdetector's declarations, bins compared by their starts: from an hour before the declared bin to two hours
/// after, an opening belongs to the event; every earlier one counts as false.
/// </summary>
internal sealed class CrowdScore
{
    private double _quietHours;
    private int _false;

    public int Events { get; private set; }

    /// <summary>In a bin before the declared one.</summary>
    public int Ahead { get; private set; }

    public int Behind { get; private set; }

    /// <summary>Not opened in time, whether or not an earlier opening was still open.</summary>
    public int Lost { get; private set; }

    public double FalsePer100Hours => 100 * _false / _quietHours;

    public void Add(DateTimeOffset first, DateTimeOffset declared, IReadOnlyList<CountSpell> spells)
    {
        var early = declared.AddHours(-1);
        var starts = spells.Select(s => s.OpenedAt - CountSeries.Width).ToArray();
        Events++;
        _false += starts.Count(s => s < early);
        _quietHours += (early - first).TotalHours;
        var hits = starts.Where(s => s >= early && s <= declared.AddHours(2)).ToArray();
        Lost += hits.Length == 0 ? 1 : 0;
        Ahead += hits.Length > 0 && hits[0] < declared ? 1 : 0;
        Behind += hits.Length > 0 && hits[0] > declared ? 1 : 0;
    }

    public override string ToString() => $"{Ahead} ahead, {Behind} behind, {Lost} lost of {Events}, {FalsePer100Hours:F2} false in 100 hours";
}
