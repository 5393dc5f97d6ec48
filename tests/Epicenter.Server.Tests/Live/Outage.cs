namespace Epicenter.Server.Tests.Live;

/// <summary>Half an hour of reports, quiet at first, then everyone at once, in batches that fall before, on and after the minute.</summary>
internal static class Outage
{
    public const int Steps = 60;

    public static async Task FeedAsync(RunningServer server)
    {
        for (var step = 0; step < Steps; step++)
        {
            await server.SendAsync(BatchOf(step)).JsonAsync();
            await PassAsync(server);
        }

        await EndAsync(server);
    }

    public static string BatchOf(int step) => string.Join('\n', Enumerable.Range(0, step < 30 ? 1 : 12).Select(i =>
        $$"""{"kind":"report","id":"live-{{step}}-{{i}}","service":"{{(i % 2 == 0 ? "delta" : "disney-plus")}}","symptom":"login","reporter":"r{{step}}-{{i}}"}"""));

    public static Task PassAsync(RunningServer server) => server.AdvanceAsync(TimeSpan.FromSeconds(25));

    public static Task EndAsync(RunningServer server) => server.AdvanceAsync(TimeSpan.FromMinutes(3));
}
