using Epicenter.Sources.Scenarios;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Epicenter.Server.Pages.Replays;

/// <summary>The pages of replays.</summary>
internal static partial class ReplayEndpoints
{
    /// <summary>Most replays are recorded within this time; for the others the page says that it is at work.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static IResult List(PageContext page, IReplayLibrary library) =>
        PageResult.Of<ReplayListPage>(("Clock", PageResult.Clock(page)), ("Replays", library.All));

    public static async Task<IResult> Play(
        PageContext page, HttpRequest request, string id, IReplayLibrary library, ReplayCache cache, ILoggerFactory logs, CancellationToken cancellation)
    {
        if (library.All.FirstOrDefault(r => r.Id == id) is not { } info)
        {
            return PageResult.NotFound(page);
        }

        ReplayRecording recording;
        try
        {
            recording = await cache.Of(info).WaitAsync(Patience, cancellation);
        }
        catch (TimeoutException)
        {
            return PageResult.Of<ReplayPendingPage>(("Info", info), ("Clock", PageResult.Clock(page)));
        }
        catch (ScenarioDataMissingException e)
        {
            return PageResult.Of<ReplayPendingPage>(("Info", info), ("Clock", PageResult.Clock(page)), ("HasFailed", true), ("Reason", e.Message));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.Failed(logs.CreateLogger(typeof(ReplayEndpoints)), info.Id, e);
            return PageResult.With<ReplayPendingPage>(
                StatusCodes.Status500InternalServerError, ("Info", info), ("Clock", PageResult.Clock(page)), ("HasFailed", true));
        }

        var at = ReplayMoment.Read(request.Query[ReplayMoment.Parameter], info);
        return PageResult.Of<ReplayPage>(("View", await ReplayView.OfAsync(recording, at, cancellation)));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The replay {Replay} could not be played.")]
        public static partial void Failed(ILogger logger, string replay, Exception error);
    }
}
