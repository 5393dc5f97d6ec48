using System.Buffers;
using System.Text.Json;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Server.Live;

/// <summary>Server-sent events: where things stand, then each change. A reader that comes back says what it saw last and misses nothing.</summary>
internal static class StreamEndpoint
{
    public static void MapStream(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/stream", FollowAsync).WithTags("Stream")
            .WithSummary("Server-sent events: incident, service and tick, as they happen")
            .WithDescription("Last-Event-ID (or the query's lastEventId) resumes without a gap. A reader without one, or who was away for too "
                + "long, first gets the event state: all open incidents and all services that are not fine.")
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream");

    private static async Task FollowAsync(HttpContext context, LiveObservatory observatory, string? lastEventId = null)
    {
        var gone = context.RequestAborted;
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            var feed = observatory.Feed;
            var wave = feed.Join();
            var lastSeen = context.Request.Headers["Last-Event-ID"].FirstOrDefault() ?? lastEventId;
            if (!feed.TryResume(lastSeen, out var position))
            {
                position = WriteState(response, feed, observatory.Catalog);
            }

            while (!feed.HasEnded)
            {
                await response.BodyWriter.FlushAsync(gone);
                await feed.MoreAfter(position, wave).WaitAsync(gone);
                position = WriteChanges(response, feed, observatory.Catalog, position);
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The reader has left.
        }
    }

    private static long WriteChanges(HttpResponse response, ChangeFeed feed, CatalogGraph catalog, long position)
    {
        var (frames, next) = feed.ReadAfter(position);
        if (frames is null)
        {
            return WriteState(response, feed, catalog);
        }

        foreach (var frame in frames)
        {
            response.BodyWriter.Write(frame.Bytes.Span);
        }

        if (frames.Count == 0)
        {
            response.BodyWriter.Write(": still here\n\n"u8);
        }

        return next;
    }

    private static long WriteState(HttpResponse response, ChangeFeed feed, CatalogGraph catalog)
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
        response.BodyWriter.Write(frame.Bytes.Span);
        return position;
    }
}
