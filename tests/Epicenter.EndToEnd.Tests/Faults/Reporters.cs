using System.Collections.Concurrent;
using System.Net.Http.Json;

namespace Epicenter.EndToEnd.Tests.Faults;

/// <summary>People who report all at once, remember what was acknowledged, and send the rest again.</summary>
internal sealed class Reporters
{
    private static readonly string[] s_services = ["disney-plus", "netflix", "slack"];

    private readonly ConcurrentQueue<int> _unanswered = new();
    private int _next;

    /// <summary>Reports so far, whether acknowledged or not.</summary>
    public int Sent => Volatile.Read(ref _next);

    public ConcurrentDictionary<int, bool> Acknowledged { get; } = [];

    /// <summary>Reports until told to stop, or until the server is gone.</summary>
    public Task RunAsync(HttpClient client, int people, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, people).Select(_ => Task.Run(() => ReportAsync(client, stop), CancellationToken.None)));

    /// <summary>Sends again all that got no answer.</summary>
    public async Task SendRestAsync(HttpClient client)
    {
        while (_unanswered.TryDequeue(out var number))
        {
            Assert.True(await TrySendAsync(client, number));
        }
    }

    public static string IdOf(int number) => $"report-{number}";

    private async Task ReportAsync(HttpClient client, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (!_unanswered.TryDequeue(out var number))
            {
                number = Interlocked.Increment(ref _next);
            }

            if (!await TrySendAsync(client, number))
            {
                _unanswered.Enqueue(number);
                return;
            }
        }
    }

    private async Task<bool> TrySendAsync(HttpClient client, int number)
    {
        try
        {
            var report = new { id = IdOf(number), service = s_services[number % s_services.Length], symptom = "login" };
            using var answer = await client.PostAsJsonAsync("api/v1/reports", report, CancellationToken.None);
            if (answer.IsSuccessStatusCode)
            {
                Acknowledged[number] = true;
            }

            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
