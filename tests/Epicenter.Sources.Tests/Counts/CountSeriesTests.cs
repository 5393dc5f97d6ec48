using CsCheck;
using Epicenter.Core.Detection;
using Epicenter.Sources.Counts;

namespace Epicenter.Sources.Tests.Counts;

public sealed class CountSeriesTests
{
    private static readonly DateTimeOffset s_midnight = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Spells_TwoProblems_AreToldByTheEndsOfTheirBins()
    {
        int[] counts = [.. Enumerable.Repeat(1, 48), 30, 1, 1, 1, 1, 1, 30];
        Assert.Equal(
            [
                new CountSpell(new(2026, 3, 2, 12, 15, 0, TimeSpan.Zero), new(2026, 3, 2, 13, 0, 0, TimeSpan.Zero)),
                new CountSpell(new(2026, 3, 2, 13, 45, 0, TimeSpan.Zero), ClosedAt: null),
            ],
            Series(counts).Spells());
    }

    [Fact]
    public void Spells_CutOff_ArePastOfTheWhole() =>
        Gen.OneOf(Gen.Int[0, 4], Gen.Int[0, 100]).Array[1, 80].Sample(counts =>
        {
            var whole = Series(counts).Spells();
            for (var bins = 1; bins <= counts.Length; bins++)
            {
                var end = s_midnight + (bins * CountSeries.Width);
                var known = whole.Where(s => s.OpenedAt <= end).Select(s => s.ClosedAt <= end ? s : s with { ClosedAt = null });
                if (!known.SequenceEqual(Series(counts[..bins]).Spells()))
                {
                    return false;
                }
            }

            return true;
        });

    private static CountSeries Series(int[] counts) =>
        new("7", "aws", [.. counts.Select((reports, bin) => new BinnedCount(bin + 2, s_midnight + (bin * CountSeries.Width), reports))]);
}
