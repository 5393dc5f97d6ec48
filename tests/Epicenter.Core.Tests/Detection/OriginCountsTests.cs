using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class OriginCountsTests
{
    private const long Now = 1000;

    private readonly OriginCounts _origins = new(services: 2);

    public OriginCountsTests() => _origins.Begin(Now);

    [Fact]
    public void Borne_NoOriginEverNamed_BearsOutAnything() => Assert.Equal(50, _origins.Borne(50, 0, Now, 10));

    [Fact]
    public void Borne_OneOriginAlone_BearsOutLittle()
    {
        Speak(origin: 7, isNew: true);
        Speak(origin: 7, isNew: false);
        Assert.Equal(1.5, _origins.Borne(10, 0, Now, 10));
        Assert.Equal(1, _origins.Borne(1, 0, Now, 10));
        Assert.Equal(0, _origins.Borne(10, 1, Now, 10));
    }

    [Fact]
    public void Borne_OthersSaySoToo_BearsOutTheWholeWarehouse()
    {
        Speak(origin: 7, isNew: true);
        for (var i = 0; i < 20; i++)
        {
            Speak(origin: 0, isNew: true);
        }

        Assert.Equal(30, _origins.Borne(30, 0, Now, 10));
    }

    [Fact]
    public void Borne_OriginsOfEarlierMinutes_CountInLongWindowsOnly()
    {
        Speak(origin: 7, isNew: true);
        _origins.Begin(Now + 5);
        Assert.Equal(0, _origins.Borne(10, 0, Now + 5, 5));
        Assert.Equal(1.5, _origins.Borne(10, 0, Now + 5, 6));
    }

    private void Speak(ulong origin, bool isNew)
    {
        _origins.Note(0, origin, new CountedReport(1, Now, isNew));
        _origins.Settle(0);
    }
}
