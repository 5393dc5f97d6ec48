using Epicenter.Server.Live;
using Epicenter.Storage;

namespace Epicenter.Server.Operations;

/// <summary>The few figures that tell an operator whether the observatory sees.</summary>
internal static class MetricsEndpoint
{
    public static void MapMetrics(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", Write).WithTags("Operations")
            .WithSummary("OpenMetrics")
            .Produces(StatusCodes.Status200OK, contentType: "application/openmetrics-text");

    private static IResult Write(ILiveObservatory observatory, IntakeCounts counts, IntakeGate gate, ISignalLog log, Checkpoints checkpoints, IEnumerable<ILogFollower> followers)
    {
        var text = new MetricsText();
        WriteIntake(text, counts, gate, observatory);
        WriteLog(text, counts, observatory, log, checkpoints, followers);
        var snapshot = observatory.Snapshot;
        text.Gauge("epicenter_incidents_open", "Open incidents.", snapshot.Incidents.Count(i => i.IsOpen));
        text.Gauge("epicenter_last_tick_timestamp_seconds", "The observatory's clock.", Math.Max(0, snapshot.At.ToUnixTimeSeconds()));
        return Results.Text(text.ToString(), MetricsText.Type);
    }

    private static void WriteIntake(MetricsText text, IntakeCounts counts, IntakeGate gate, ILiveObservatory observatory)
    {
        text.Counter("epicenter_signals_accepted", "Signals on disk and acknowledged since the start.", counts.Accepted);
        text.Counter("epicenter_signals_duplicate", "Signals that the log held already.", counts.Duplicates);
        text.Counter("epicenter_signals_rejected", "Signals that were turned down.", "reason", counts.Rejected);
        text.Counter("epicenter_requests_refused", "Requests turned away because the log could not be written.", counts.Refused);
        text.Gauge("epicenter_intake_queue_signals", "Signals that wait for the writer.", gate.SignalsWaiting);
        text.Gauge("epicenter_accepting", "1 while signals are accepted.", observatory.NotAccepting is null ? 1 : 0);
    }

    private static void WriteLog(MetricsText text, IntakeCounts counts, ILiveObservatory observatory, ISignalLog log, Checkpoints checkpoints, IEnumerable<ILogFollower> followers)
    {
        text.Counter("epicenter_log_batches", "Appends, for each of which the disk was waited for.", counts.Appends);
        text.Histogram("epicenter_log_sync_milliseconds", "How long the disk took for an append.", counts.SyncMilliseconds);
        text.Histogram("epicenter_log_batch_signals", "Signals that shared an append.", counts.BatchSize);
        text.Gauge("epicenter_signals_logged", "Signals that the log was ever given.", log.End);
        text.Gauge("epicenter_reader_lag_signals", "Signals in the log that the observatory has not taken in.", Math.Max(0, log.End - observatory.SignalCount));
        text.Gauge("epicenter_follower_lag_signals", "Signals that a follower of the log would have to read again after a crash.", "follower", followers.Select(f => KeyValuePair.Create(f.Name, Math.Max(0, log.End - f.Offset))));
        if (checkpoints.Age is { } age)
        {
            text.Gauge("epicenter_checkpoint_age_seconds", "Age of the last checkpoint.", Math.Round(age.TotalSeconds));
        }
    }
}
