using System.Text.Json;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Server.Live;

/// <summary>Server-sent events: where things stand, then each change. A reader that comes back says what it saw last and misses nothing.</summary>
internal static class StreamEndpoint
{
    // Proxies drop what is silent for a minute.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    public static void MapStream(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/stream", FollowAsync).WithTags("Stream")
            .WithSummary("Server-sent events: incident, service and tick, as they happen")
            .WithDescription("Last-Event-ID (or the query's lastEventId) resumes without a gap. A reader without one, or who was away for too "
                + "long, first gets the event state: all open incidents and all services that are not fine.")
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream");

    private static async Task FollowAsync(
        HttpContext context, LiveObservatory observatory, IHostApplicationLifetime lifetime, TimeProvider time, string? lastEventId = null)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            var feed = observatory.Feed;
            var lastSeen = context.Request.Headers["Last-Event-ID"].FirstOrDefault() ?? lastEventId;
            if (!feed.TryResume(lastSeen, out var position))
            {
                position = await WriteStateAsync(response, feed, observatory.Catalog, gone.Token);
            }

            await response.Body.FlushAsync(gone.Token);
            while (true)
            {
                position = await WriteChangesAsync(response, feed, observatory.Catalog, time, position, gone.Token);
                await response.Body.FlushAsync(gone.Token);
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The reader has left, or the server stops.
        }
    }

    private static async Task<long> WriteChangesAsync(
        HttpResponse response, ChangeFeed feed, CatalogGraph catalog, TimeProvider time, long position, CancellationToken gone)
    {
        var (frames, next, more) = feed.ReadAfter(position);
        if (frames is null)
        {
            return await WriteStateAsync(response, feed, catalog, gone);
        }

        foreach (var frame in frames)
        {
            await response.Body.WriteAsync(frame.Bytes, gone);
        }

        if (frames.Count == 0)
        {
            try
            {
                await more.WaitAsync(Heartbeat, time, gone);
            }
            catch (TimeoutException)
            {
                await response.Body.WriteAsync(": still here\n\n"u8.ToArray(), gone);
            }
        }

        return next;
    }

    private static async Task<long> WriteStateAsync(HttpResponse response, ChangeFeed feed, CatalogGraph catalog, CancellationToken gone)
    {
        var (snapshot, position) = feed.Start();
        var state = new StateJson(
            snapshot.At,
            [.. snapshot.Incidents.Where(i => i.IsOpen).Select(i => i.ToListedJson())],
            [
                .. snapshot.Services.Select((status, index) => (status, index))
                    .Where(s => s.status.State is not (ServiceState.Fine or ServiceState.Unknown))
                    .Select(s => s.status.ToJson(catalog.Service(s.index))),
            ]);
        var frame = ChangeFrame.Encode(feed.IdOf(position), "state", JsonSerializer.SerializeToUtf8Bytes(state, ApiJson.Default.StateJson));
        await response.Body.WriteAsync(frame.Bytes, gone);
        return position;
    }
}
