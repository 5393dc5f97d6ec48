using Epicenter.Core.Catalog;
using Epicenter.Core.Localization;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Localization;

public sealed class NoticeBoardTests
{
    private const int Storage = 1 << (int)ComponentClass.Storage;
    private const int Network = 1 << (int)ComponentClass.Network;

    private readonly NoticeBoard _notices = new(Town.Graph);

    [Fact]
    public void For_ComponentOfTheClassNamed_IsMoreThanForItsSiblings()
    {
        _notices.Note(Entity("north/hall"), NoticeState.Degraded, 1000, Storage);
        Assert.Equal(For("north/hall/network", 1000) + 3, For("north/hall/storage", 1000), 1e-9);
    }

    [Fact]
    public void For_SeveralNamed_CountsLessForEach()
    {
        _notices.Note(Entity("north/hall"), NoticeState.Degraded, 1000, Storage | Network);
        Assert.Equal(1 + 1.5, For("north/hall/storage", 1000), 1e-9);
        _notices.Note(Entity("north/hall"), NoticeState.Degraded, 1001, Storage);
        Assert.Equal(1 + 3, For("north/hall/storage", 1001), 1e-9);
    }

    [Fact]
    public void For_ElsewhereNamed_IsNothing()
    {
        _notices.Note(Entity("south"), NoticeState.Degraded, 1000, Storage | Network);
        Assert.Equal(0, For("north/hall/storage", 1000));
    }

    [Fact]
    public void For_Named_StandsAsLongAsMoreIsSaid()
    {
        const int TenHours = 600;
        _notices.Note(Entity("north/hall"), NoticeState.Degraded, 1000, Storage);
        _notices.Note(Entity("north/hall"), NoticeState.Degraded, 1000 + TenHours);
        Assert.Equal(1 + 3, For("north/hall/storage", 1000 + (2 * TenHours)), 1e-9);
        Assert.Equal(0, For("north/hall/storage", 1000 + (3 * TenHours)));
    }

    private static int Entity(string id) => Town.Graph.TryGetEntity(id, out var entity) ? entity : throw new ArgumentException(id);

    private double For(string id, long minute) => _notices.For(Entity(id), minute);
}
