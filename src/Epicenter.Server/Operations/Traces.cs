using System.Diagnostics;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Epicenter.Server.Operations;

/// <summary>Optional traces through OpenTelemetry: each request, each append to the log, each tick.</summary>
internal static class Traces
{
    private const string Name = "Epicenter";

    public static readonly ActivitySource Source = new(Name);

    /// <param name="collector">Null: nothing is traced, and nothing is loaded for it.</param>
    public static void AddTraces(this IServiceCollection services, Uri? collector)
    {
        if (collector is null)
        {
            return;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("epicenter"))
            .WithTracing(tracing => tracing
                .AddSource(Name)
                .AddAspNetCoreInstrumentation(requests => requests.EnrichWithHttpResponse = (activity, _) => LeaveOutThePerson(activity))
                .AddOtlpExporter(exporter =>
                {
                    exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
                    exporter.Endpoint = new Uri(collector, "v1/traces");
                }));
    }

    // Who reports is nobody's business: neither the address nor the browser goes out.
    private static void LeaveOutThePerson(Activity activity) =>
        activity.SetTag("user_agent.original", null).SetTag("client.address", null).SetTag("network.peer.address", null);
}
