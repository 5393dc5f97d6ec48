using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class ReporterLedgerTests
{
    private readonly ReporterLedger _ledger = new();

    [Fact]
    public void Note_FirstReport_CountsWhole() => Assert.Equal((1f, 100L), _ledger.Note(0, 7, 100));

    [Fact]
    public void Note_Repeated_LosesWeightInTheMinuteOfTheFirst()
    {
        _ledger.Note(0, 7, 100);
        Assert.Equal((-0.5f, 100L), _ledger.Note(0, 7, 103));
        Assert.Equal((-0.25f, 100L), _ledger.Note(0, 7, 104));
        Assert.Equal(0, _ledger.Note(0, 7, 105).Weight);
    }

    [Fact]
    public void Note_OtherServiceOrPerson_CountsWhole()
    {
        _ledger.Note(0, 7, 100);
        Assert.Equal(1, _ledger.Note(1, 7, 101).Weight);
        Assert.Equal(1, _ledger.Note(0, 8, 101).Weight);
    }

    [Fact]
    public void Note_NextDay_CountsAgain()
    {
        _ledger.Note(0, 7, 100);
        Assert.Equal(1, _ledger.Note(0, 7, 100 + (24 * 60)).Weight);
    }
}
