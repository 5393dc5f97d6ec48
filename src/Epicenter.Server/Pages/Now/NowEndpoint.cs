using Epicenter.Server.Pages.Replays;
using Microsoft.AspNetCore.Http;

namespace Epicenter.Server.Pages.Now;

/// <summary>The front page.</summary>
internal static class NowEndpoint
{
    public static async Task<IResult> Show(PageContext page, IReplayLibrary replays, CancellationToken cancellation)
    {
        var scene = Scene.Of(page.Live) with { Places = page.History?.Places ?? [] };
        var view = await NowView.OfAsync(scene, page.History, cancellation);
        return PageResult.Of<NowPage>(("Scene", scene), ("View", view), ("Replay", replays.All is [var first, ..] ? first : null));
    }
}
