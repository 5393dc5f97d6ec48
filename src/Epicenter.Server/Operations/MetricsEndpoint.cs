using System.Globalization;
using System.Text;
using Epicenter.Server.Live;

namespace Epicenter.Server.Operations;

/// <summary>The few figures that tell an operator whether the observatory sees.</summary>
internal static class MetricsEndpoint
{
    public static void MapMetrics(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", Write).WithTags("Operations")
            .WithSummary("OpenMetrics")
            .Produces(StatusCodes.Status200OK, contentType: "application/openmetrics-text");

    private static IResult Write(ILiveObservatory observatory, IntakeCounts counts)
    {
        var snapshot = observatory.Snapshot;
        var text = new StringBuilder();
        Counter("epicenter_signals_accepted", "Signals written to the log since the start.", counts.Accepted);
        Counter("epicenter_signals_duplicate", "Signals that the log held already.", counts.Duplicates);
        Counter("epicenter_signals_rejected", "Signals that broke the rules.", counts.Rejected);
        Counter("epicenter_requests_refused", "Requests turned away because the log could not be written.", counts.Refused);
        Counter("epicenter_reports_limited", "Reports turned away because too many came.", counts.Limited);
        Counter("epicenter_reports_challenged", "Reports sent back for a proof of work.", counts.Challenged);
        Counter("epicenter_reports_trapped", "Forms filled in where no person sees a field, and dropped.", counts.Trapped);
        Gauge("epicenter_signals_logged", "Signals that the log holds.", observatory.SignalCount);
        Gauge("epicenter_incidents_open", "Open incidents.", snapshot.Incidents.Count(i => i.IsOpen));
        Gauge("epicenter_accepting", "1 while signals are accepted.", observatory.NotAccepting is null ? 1 : 0);
        Gauge("epicenter_last_tick_timestamp_seconds", "The observatory's clock.", Math.Max(0, snapshot.At.ToUnixTimeSeconds()));
        text.Append("# EOF\n");
        return Results.Text(text.ToString(), "application/openmetrics-text; version=1.0.0; charset=utf-8");

        void Counter(string name, string help, long value) => Family(name, "counter", help, name + "_total", value);

        void Gauge(string name, string help, long value) => Family(name, "gauge", help, name, value);

        void Family(string name, string type, string help, string sample, long value) =>
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {type}\n# HELP {name} {help}\n{sample} {value}\n");
    }
}
