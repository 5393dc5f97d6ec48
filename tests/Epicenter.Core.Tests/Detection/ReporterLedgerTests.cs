using Epicenter.Core.Checkpoints;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class ReporterLedgerTests
{
    private const ulong Nowhere = 0;
    private const ulong Warehouse = 77;

    private readonly ReporterLedger _ledger = new();

    [Fact]
    public void Note_FirstReport_CountsWhole() => Assert.Equal(new CountedReport(1f, 100, IsNewOrigin: true), _ledger.Note(0, 7, Nowhere, 100));

    [Fact]
    public void Note_Repeated_LosesWeightInTheMinuteOfTheFirst()
    {
        _ledger.Note(0, 7, Nowhere, 100);
        Assert.Equal(new CountedReport(-0.5f, 100, IsNewOrigin: false), _ledger.Note(0, 7, Nowhere, 103));
        Assert.Equal(new CountedReport(-0.25f, 100, IsNewOrigin: false), _ledger.Note(0, 7, Nowhere, 104));
        Assert.Equal(0, _ledger.Note(0, 7, Nowhere, 105).Weight);
        Assert.Equal(0, _ledger.Note(0, 7, Nowhere, 106).Weight);
    }

    [Fact]
    public void Note_OtherServiceOrPerson_CountsWhole()
    {
        _ledger.Note(0, 7, Nowhere, 100);
        Assert.Equal(1, _ledger.Note(1, 7, Nowhere, 101).Weight);
        Assert.Equal(1, _ledger.Note(0, 8, Nowhere, 101).Weight);
    }

    [Fact]
    public void Note_NextDay_CountsAgain()
    {
        _ledger.Note(0, 7, Nowhere, 100);
        Assert.Equal(1, _ledger.Note(0, 7, Nowhere, 100 + (24 * 60)).Weight);
    }

    [Fact]
    public void Note_NextWindow_StillRemembers()
    {
        _ledger.Note(0, 7, Nowhere, 179);
        Assert.Equal(new CountedReport(-0.5f, 179, IsNewOrigin: false), _ledger.Note(0, 7, Nowhere, 180));
    }

    [Fact]
    public void Note_RepeatedAsLateAsItIsRemembered_LosesWeightInTheMinuteOfTheFirst()
    {
        _ledger.Note(0, 7, Nowhere, 180);
        Assert.Equal(new CountedReport(-0.5f, 180, IsNewOrigin: false), _ledger.Note(0, 7, Nowhere, 539));
        Assert.Equal(new CountedReport(-0.25f, 180, IsNewOrigin: false), _ledger.Note(0, 7, Nowhere, 719));
    }

    [Fact]
    public void Note_LateReport_IsOfTheFirstMinuteThatCame()
    {
        _ledger.Note(0, 7, Nowhere, 181);
        Assert.Equal(new CountedReport(-0.5f, 181, IsNewOrigin: false), _ledger.Note(0, 7, Nowhere, 179));
    }

    [Theory]
    [InlineData(Warehouse, 10)]
    [InlineData(Nowhere, 100)]
    public void Note_HundredOfOneOrigin_WeighLikeTheRoot(ulong origin, double together)
    {
        var weights = Enumerable.Range(1, 100).Select(who => _ledger.Note(0, (ulong)who, origin, 100).Weight).ToArray();
        Assert.Equal(together, weights.Sum(w => (double)w), 1e-4);
        Assert.All(weights, w => Assert.True(w > 0));
    }

    [Fact]
    public void Note_HundredOfAsManyOrigins_CountWhole() =>
        Assert.Equal(100, Enumerable.Range(1, 100).Sum(who => _ledger.Note(0, (ulong)who, Warehouse + (ulong)who, 100).Weight));

    [Fact]
    public void Note_StrangersOfOneOrigin_WeighLikeTheRoot() =>
        Assert.Equal(3, Enumerable.Range(0, 9).Sum(_ => (double)_ledger.Note(0, 0, Warehouse, 100).Weight), 1e-6);

    [Fact]
    public void Note_OtherServiceFromTheSameOrigin_CountsWhole()
    {
        _ledger.Note(0, 7, Warehouse, 100);
        Assert.Equal(1, _ledger.Note(1, 8, Warehouse, 100).Weight);
    }

    [Fact]
    public void Note_SecondOfAnOrigin_IsNoNewOrigin()
    {
        Assert.True(_ledger.Note(0, 7, Warehouse, 100).IsNewOrigin);
        Assert.False(_ledger.Note(0, 8, Warehouse, 100).IsNewOrigin);
        Assert.True(_ledger.Note(0, 8, Warehouse + 1, 100 + (24 * 60)).IsNewOrigin);
    }

    [Fact]
    public void Note_RepeatedFromAnOrigin_LosesOfItsOwnShare()
    {
        for (var who = 1UL; who <= 4; who++)
        {
            _ledger.Note(0, who, Warehouse, 100);
        }

        // The fourth added √4 − √3, and keeps a quarter of that.
        var share = 2 - Math.Sqrt(3);
        Assert.Equal(-share / 2, _ledger.Note(0, 4, Warehouse, 101).Weight, 1e-6);
        Assert.Equal(-share / 4, _ledger.Note(0, 4, Warehouse, 102).Weight, 1e-6);
        Assert.Equal(0, _ledger.Note(0, 4, Warehouse, 103).Weight);

        // Repetition makes no room: the fifth is still the fifth.
        Assert.Equal(Math.Sqrt(5) - 2, _ledger.Note(0, 5, Warehouse, 103).Weight, 1e-6);
    }

    [Fact]
    public void Note_RepeatedFromAVastOrigin_TakesNoMoreThanItCounted()
    {
        var together = 0.0;
        for (var who = 1UL; who <= 100_000; who++)
        {
            together += _ledger.Note(0, who, Warehouse, 100).Weight;
            together += _ledger.Note(0, who, Warehouse, 100).Weight;
            together += _ledger.Note(0, who, Warehouse, 100).Weight;
        }

        Assert.InRange(together, Math.Sqrt(100_000) / 4, Math.Sqrt(100_000));
    }

    [Fact]
    public void Note_OriginForgotten_CountsWholeAgain()
    {
        for (var who = 1UL; who <= 4; who++)
        {
            _ledger.Note(0, who, Warehouse, 100);
        }

        Assert.True(_ledger.Note(0, 5, Warehouse, 180).Weight < 0.3);
        Assert.Equal(1, _ledger.Note(0, 6, Warehouse, 100 + (24 * 60)).Weight);
    }

    [Fact]
    public void Note_MoreReportersThanItHolds_ForgetsTheOldestFirst()
    {
        var small = new ReporterLedger(mostEntries: 100);
        for (var who = 1UL; who <= 150; who++)
        {
            small.Note(0, who, Nowhere, 10);
        }

        Assert.Equal(-0.5f, small.Note(0, 1, Nowhere, 11).Weight);
        for (var who = 151UL; who <= 400; who++)
        {
            small.Note(0, who, Nowhere, 12);
        }

        Assert.Equal(1, small.Note(0, 2, Nowhere, 13).Weight);
        Assert.Equal(-0.5f, small.Note(0, 400, Nowhere, 13).Weight);
    }

    [Fact]
    public void Note_FloodOfReporters_KeepsNoMoreThanItHolds()
    {
        var small = new ReporterLedger(mostEntries: 1000);
        for (var who = 1UL; who <= 100_000; who++)
        {
            small.Note(0, who, who >> 3, 10);
        }

        var kept = new CheckpointWriter();
        small.Save(kept);
        Assert.InRange(kept.Written.Length, 2 * 1000 * sizeof(ulong), 2 * 1000 * 3 * sizeof(ulong));
    }
}
