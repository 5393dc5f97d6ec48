using Epicenter.Core.Magnitudes;

namespace Epicenter.Core.Tests.Magnitudes;

public sealed class MagnitudeRecordTests
{
    private readonly MagnitudeRecord _record = new();

    [Fact]
    public void Note_SmallMove_IsNoNewVersion()
    {
        Note(0, 5.00);
        Note(5, 5.09);
        Note(10, 5.11);
        Assert.Equal([5.00, 5.11], _record.Versions.Select(v => v.Magnitude.Value));
    }

    [Fact]
    public void Note_TheLast_StaysThoughItMovedLittle()
    {
        Note(0, 5.00);
        Note(5, 5.02, isFinal: true);
        Assert.Equal(5.02, _record.Versions[^1].Magnitude.Value);
    }

    [Fact]
    public void Note_NothingLeftAfterAPurge_TakesBackWhatWasSaid()
    {
        Note(0, 5.00);
        _record.Note(Crowd.Start.AddMinutes(5), null, isFinal: false);
        Assert.Empty(_record.Versions);
    }

    private void Note(int minute, double value, bool isFinal = false) =>
        _record.Note(Crowd.Start.AddMinutes(minute), new Magnitude(value, value - 0.8, value + 0.8), isFinal);
}
