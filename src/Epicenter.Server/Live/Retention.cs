using Epicenter.Storage;

namespace Epicenter.Server.Live;

/// <summary>Gives up raw signals that are older or more than the operator wants to keep, now and then, and never before all followers have read them.</summary>
internal sealed partial class Retention(ISignalLog log, IEnumerable<ILogFollower> followers, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Trim();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private void Trim()
    {
        try
        {
            if (log.Trim(time.GetUtcNow(), followers.Min(f => f.Offset)) is > 0 and var signals)
            {
                Log.GivenUp(logger, signals);
            }
        }
        catch (SignalLogException e)
        {
            // Tried again the next time; meanwhile the log is longer than wanted, that is all.
            Log.NotTrimmed(logger, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Signals} signals were older or more than wanted and are given up; their counts stay")]
        public static partial void GivenUp(ILogger logger, long signals);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Old signals could not be given up: {Reason}")]
        public static partial void NotTrimmed(ILogger logger, string reason);
    }
}
