using System.Text;
using Epicenter.Core;
using Epicenter.Server.Live;

namespace Epicenter.Server.Tests.Live;

public sealed class ChangeFeedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly ObservatorySnapshot Empty = new(default, [], []);

    private readonly ChangeFeed _feed = new(Empty, "run", capacity: 4);

    [Fact]
    public void ReadAfter_WithinTheRing_GivesAllInOrder()
    {
        Publish(6);

        var (frames, position) = _feed.ReadAfter(2);

        Assert.Equal(["3", "4", "5", "6"], frames!.Select(Data));
        Assert.Equal(6, position);
    }

    [Fact]
    public void ReadAfter_FallenBehindTheRing_SaysSo()
    {
        Publish(6);

        Assert.Null(_feed.ReadAfter(1).Frames);
    }

    [Fact]
    public async Task MoreAfter_NothingNew_TellsWhenThereIs()
    {
        var more = _feed.MoreAfter(0, _feed.Join());
        Assert.False(more.IsCompleted);

        Publish(1);

        await more.WaitAsync(Patience);
        Assert.True(_feed.MoreAfter(0, _feed.Join()).IsCompleted);
        Assert.False(_feed.MoreAfter(1, _feed.Join()).IsCompleted);
    }

    [Fact]
    public void Publish_WithoutAChange_WakesNobody()
    {
        var more = Enumerable.Range(0, 200).Select(_ => _feed.MoreAfter(0, _feed.Join())).ToArray();
        _feed.Publish(Empty, []);
        Thread.Sleep(50);
        Assert.All(more, m => Assert.False(m.IsCompleted));
    }

    [Fact]
    public async Task Beat_NothingNew_WakesAllTheSame()
    {
        var more = _feed.MoreAfter(0, _feed.Join());
        _feed.Beat();
        await more.WaitAsync(Patience);
        Assert.Empty(_feed.ReadAfter(0).Frames!);
        Assert.False(_feed.HasEnded);
    }

    [Fact]
    public async Task End_WhoWaitsAndWhoComesLater_WaitNoLonger()
    {
        var more = _feed.MoreAfter(0, _feed.Join());
        _feed.End();
        await more.WaitAsync(Patience);
        await _feed.MoreAfter(0, _feed.Join()).WaitAsync(Patience);
        Assert.True(_feed.HasEnded);
    }

    [Theory]
    [InlineData("run-2", true)]
    [InlineData("run-6", true)]
    [InlineData("run-1", false)]
    [InlineData("run-7", false)]
    [InlineData("other-6", false)]
    [InlineData("run--6", false)]
    [InlineData("run", false)]
    [InlineData(null, false)]
    public void TryResume_OnlyWhereNothingIsMissed(string? lastSeen, bool expected)
    {
        Publish(6);

        Assert.Equal(expected, _feed.TryResume(lastSeen, out _));
    }

    private static string Data(ChangeFrame frame) =>
        Encoding.UTF8.GetString(frame.Bytes.Span).Split('\n').Single(l => l.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..];

    private void Publish(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            _feed.Publish(Empty, [new Change("tick", Encoding.UTF8.GetBytes($"{i}"))]);
        }
    }
}
