using System.Globalization;
using Epicenter.Core.Detection;
using Epicenter.EndToEnd.Tests.House;
using Epicenter.Sources.Counts;

namespace Epicenter.EndToEnd.Tests.Accuracy;

/// <summary>Real crowd counts of clouds. The watch's constants were fitted to these events: this keeps what was reached, and proves no more.</summary>
public sealed class CrowdTests
{
    private static readonly TimeSpan s_settling = TimeSpan.FromHours(6);

    [Fact]
    public void Spells_RealCounts_AreAsEarlyAndAsSeldomFalseAsWhenTheyWereFitted()
    {
        var series = Series().ToDictionary(s => s.Event);
        var score = new CrowdScore();
        foreach (var row in File.ReadLines(Path.Combine(Folder(), "events.csv")).Skip(1).Select(l => l.Split(',')))
        {
            score.Add(Time(row[2]), Time(row[3]), series[row[0]].Spells());
        }

        Assert.Equal(66, score.Events);
        Assert.True(score.Lost <= 5, $"{score}");
        Assert.True(score.Ahead >= 33, $"{score}");
        Assert.True(score.Behind <= 13, $"{score}");
        Assert.True(score.FalsePer100Hours <= 4, $"{score}");
    }

    [Fact]
    public void Spells_RealCountsCutOff_ArePastOfTheWhole() =>
        Assert.All(Series(), one =>
        {
            var whole = one.Spells();
            for (var bins = 1; bins <= one.Bins.Count; bins++)
            {
                var end = one.Bins[bins - 1].At + CountSeries.Width;
                var known = whole.Where(s => s.OpenedAt <= end).Select(s => s.ClosedAt <= end ? s : s with { ClosedAt = null });
                Assert.Equal(known, (one with { Bins = [.. one.Bins.Take(bins)] }).Spells());
            }
        });

    [Fact]
    public void Spells_RealCountsDaysLater_AreTheSameDaysLater()
    {
        var years = TimeSpan.FromDays(3 * 365);
        Assert.All(Series(), one => Assert.Equal(
            one.Spells().Select(s => new CountSpell(s.OpenedAt + years, s.ClosedAt + years)),
            (one with { Bins = [.. one.Bins.Select(b => b with { At = b.At + years })] }).Spells()));
    }

    [Fact]
    public void Spells_RealCountsWithoutTheirFirstHour_AreTheSameSixHoursLater()
    {
        var (openings, kept, appeared) = (0, 0, 0);
        foreach (var one in Series())
        {
            var from = one.Bins[0].At.AddHours(1);
            var (whole, cropped) = (one.Spells(), (one with { Bins = [.. one.Bins.Where(b => b.At >= from)] }).Spells());
            var later = whole.Where(s => s.OpenedAt - CountSeries.Width >= from + s_settling).ToArray();
            openings += later.Length;
            kept += later.Count(s => IsOpenNear(cropped, s));
            appeared += cropped.Count(s => s.OpenedAt - CountSeries.Width >= from + s_settling && !IsOpenNear(whole, s));
        }

        Assert.True(openings > 60, $"{openings} openings");
        Assert.True(kept >= 0.95 * openings, $"{kept} of {openings}");
        Assert.Equal(0, appeared);
    }

    // Whether it is open when another opens, give or take a bin.
    private static bool IsOpenNear(IReadOnlyList<CountSpell> spells, CountSpell other) =>
        spells.Any(s => s.OpenedAt <= other.OpenedAt + CountSeries.Width && (s.ClosedAt is not { } closed || closed > other.OpenedAt - CountSeries.Width));

    private static IReadOnlyList<CountSeries> Series()
    {
        using var reader = File.OpenText(Path.Combine(Folder(), "counts.csv"));
        return CountsReader.Read(reader);
    }

    private static string Folder()
    {
        var folder = Path.Combine(Repository.Shared ?? "", "data", "crowd");
        Assert.SkipUnless(Directory.Exists(folder), "No crowd counts here: set EPICENTER_SHARED to the folder that holds data/crowd/.");
        return folder;
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
