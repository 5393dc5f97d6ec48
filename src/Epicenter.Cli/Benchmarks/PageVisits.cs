using System.Diagnostics;

namespace Epicenter.Cli.Benchmarks;

/// <summary>Somebody who opens pages at a steady pace.</summary>
internal static class PageVisits
{
    private const int WarmUps = 50;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    /// <summary>Opens every page until the server has compiled what makes it.</summary>
    public static async Task WarmUpAsync(HttpClient client, IReadOnlyList<string> pages, CancellationToken cancellation)
    {
        for (var i = 0; i < WarmUps * pages.Count; i++)
        {
            await OpenAsync(client, pages[i % pages.Count], cancellation);
        }
    }

    /// <summary>Opens one page after another, until told to stop.</summary>
    /// <returns>How long each took, whole.</returns>
    public static async Task<List<TimeSpan>> MakeAsync(HttpClient client, IReadOnlyList<string> pages, CancellationToken enough)
    {
        var times = new List<TimeSpan>();
        using var pace = new PeriodicTimer(Pace);
        while (!enough.IsCancellationRequested)
        {
            await pace.WaitForNextTickAsync(CancellationToken.None);
            var began = Stopwatch.GetTimestamp();
            await OpenAsync(client, pages[times.Count % pages.Count], CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(began));
        }

        return times;
    }

    private static async Task OpenAsync(HttpClient client, string page, CancellationToken cancellation)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), cancellation);
        answer.EnsureSuccessStatusCode();
    }
}
