using Epicenter.Server.Pages.Replays;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

public sealed class ReplayTests
{
    [Fact]
    public void Record_OfADay_TakesBoundedFramesInOrder()
    {
        var recording = ReplayRecorder.Record(FakeReplays.Info, new FakeReplays().Open(FakeReplays.Id), CancellationToken.None);
        Assert.InRange(recording.Frames.Length, 2, ReplayRecorder.MostFrames + 1);
        Assert.Equal(recording.Frames.OrderBy(f => f.At).Select(f => f.At), recording.Frames.Select(f => f.At));
        Assert.True(recording.Frames[^1].At <= FakeReplays.Info.To);
    }

    [Fact]
    public void FrameAt_AnyMoment_IsNeverLater()
    {
        var recording = ReplayRecorder.Record(FakeReplays.Info, new FakeReplays().Open(FakeReplays.Id), CancellationToken.None);
        for (var at = FakeReplays.Info.From.AddMinutes(5); at < FakeReplays.Info.To; at += TimeSpan.FromMinutes(7))
        {
            var frame = recording.Frames[recording.FrameAt(at)];
            Assert.InRange(at - frame.At, TimeSpan.Zero, ReplayRecorder.StepOf(FakeReplays.Info));
        }
    }

    [Fact]
    public async Task SceneOf_AFrameWithAnIncident_HasItsReportsUpToThatMomentOnly()
    {
        var recording = ReplayRecorder.Record(FakeReplays.Info, new FakeReplays().Open(FakeReplays.Id), CancellationToken.None);
        var scene = recording.SceneOf(recording.FrameAt(FakeReplays.Info.From.AddHours(6)));
        var hit = Assert.Single(scene.Snapshot.Incidents.SelectMany(i => i.Services).Select(s => s.Id).Distinct());
        var series = await scene.SeriesOf(hit, default, CancellationToken.None);
        Assert.Contains(series, p => p.Reports > 0);
        Assert.All(series, p => Assert.True(p.At < scene.At));
    }

    [Theory]
    [InlineData("95", "2021-12-07T15:35:00Z")]
    [InlineData("999999999", "2021-12-08T03:00:00Z")]
    [InlineData("2021-12-07T16:05Z", "2021-12-07T16:05:00Z")]
    [InlineData("2031-12-07T16:05Z", "2021-12-08T03:00:00Z")]
    [InlineData("rubbish", "2021-12-07T14:00:00Z")]
    [InlineData(null, "2021-12-07T14:00:00Z")]
    public void Read_Moment_StaysWithinTheReplay(string? text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), ReplayMoment.Read(text, FakeReplays.Info));

    [Fact]
    public async Task Page_AtAMoment_SaysWhoseClockItIsAndThatItIsAReconstruction()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Fresh);
        var html = await host.ReadAsync($"/replays/{FakeReplays.Id}?at=120");
        Assert.Contains("Reconstruction", html, StringComparison.Ordinal);
        Assert.Contains("7 December 2021, 08:00", html, StringComparison.Ordinal);
        Assert.Contains("UTC−8", html, StringComparison.Ordinal);
        Assert.Contains("rel=\"next\"", html, StringComparison.Ordinal);
        Assert.Contains("A scaling activity sets off clients.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("All devices have recovered.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-stream=", html, StringComparison.Ordinal);
    }
}
