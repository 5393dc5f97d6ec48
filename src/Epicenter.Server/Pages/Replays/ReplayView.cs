using Epicenter.Server.Pages.Now;

namespace Epicenter.Server.Pages.Replays;

/// <summary>One moment of a replay, ready to be rendered.</summary>
public sealed record ReplayView(ReplayRecording Recording, int Frame, Scene Scene, NowView Now)
{
    public ReplayInfo Info => Recording.Info;

    public DateTimeOffset At => Scene.At;

    public bool IsFirst => Frame == 0;

    public bool IsLast => Frame == Recording.Frames.Length - 1;

    public TimeSpan Step => ReplayRecorder.StepOf(Info);

    public int MinutesIn => (int)(At - Info.From).TotalMinutes;

    public int MinutesInAll => (int)(Info.To - Info.From).TotalMinutes;

    public static async ValueTask<ReplayView> OfAsync(ReplayRecording recording, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var frame = recording.FrameAt(at);
        var scene = recording.SceneOf(frame);
        return new ReplayView(recording, frame, scene, await NowView.OfAsync(scene, null, cancellation));
    }

    /// <summary>A moment a few frames on or back, within the replay.</summary>
    public DateTimeOffset Away(int frames) => Recording.Frames[Math.Clamp(Frame + frames, 0, Recording.Frames.Length - 1)].At;
}
