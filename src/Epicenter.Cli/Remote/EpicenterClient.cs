using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Cli.Remote;

/// <summary>Asks a running Epicenter, and turns its refusals into messages for a person.</summary>
internal sealed class EpicenterClient : IDisposable
{
    private const string Services = "api/v1/services";

    // A slow answer is worth waiting for; a server that hangs is not.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient _http;
    private readonly Uri _server;

    public EpicenterClient(Uri server)
    {
        _server = server;
        var root = server.AbsoluteUri.EndsWith('/') ? server : new Uri(server.AbsoluteUri + "/");
        _http = new HttpClient { BaseAddress = root, Timeout = Patience };
    }

    public Task<IncidentJson> IncidentAsync(string id, CancellationToken cancellation) =>
        GetAsync($"api/v1/incidents/{Uri.EscapeDataString(id)}", ContractJson.Default.IncidentJson, cancellation);

    public async Task<ServiceJson> ServiceAsync(string id, CancellationToken cancellation) =>
        (await GetAsync($"{Services}/{Uri.EscapeDataString(id)}", ApiJson.Default.ServiceDetailJson, cancellation)).Service;

    /// <summary>Every service in a state, page by page.</summary>
    public async Task<IReadOnlyList<ServiceJson>> ServicesAsync(string state, CancellationToken cancellation)
    {
        var services = new List<ServiceJson>();
        string? cursor = null;
        do
        {
            var next = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            var page = await GetAsync($"{Services}?state={state}{next}", ApiJson.Default.ListJsonServiceJson, cancellation);
            services.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return services;
    }

    public Task<AcceptedJson> ReportAsync(ReportJson report, CancellationToken cancellation) =>
        SendAsync(() => PostAsync(report, cancellation), ApiJson.Default.AcceptedJson, cancellation);

    /// <summary>Does what an operator does.</summary>
    /// <param name="path">Below <c>api/v1</c>.</param>
    public Task<DoneJson> ActAsync(string path, JsonObject act, string key, CancellationToken cancellation) =>
        SendAsync(() => PostAsync(path, act, key, cancellation), ApiJson.Default.DoneJson, cancellation);

    /// <summary>What operators did lately, the newest first.</summary>
    public Task<ListJson<ActJson>> ActsAsync(CancellationToken cancellation) =>
        GetAsync("api/v1/acts", ApiJson.Default.ListJsonActJson, cancellation);

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> PostAsync(ReportJson report, CancellationToken cancellation)
    {
        var answer = await PostAsync();
        if (answer.StatusCode != HttpStatusCode.PreconditionRequired)
        {
            return answer;
        }

        using (answer)
        {
            var problem = await answer.Content.ReadFromJsonAsync(ApiJson.Default.ProblemJson, cancellation);
            report = report with { Proof = ProofSolver.Solve(problem?.Challenge ?? throw NoEpicenter(), cancellation) };
        }

        return await PostAsync();

        Task<HttpResponseMessage> PostAsync() => _http.PostAsJsonAsync("api/v1/reports", report, ApiJson.Default.ReportJson, cancellation);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, JsonObject act, string key, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"api/v1/{path}", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Content = new StringContent(act.ToJsonString(), Encoding.UTF8, "application/json");
        return await _http.SendAsync(request, cancellation);
    }

    private Task<T> GetAsync<T>(string path, JsonTypeInfo<T> shape, CancellationToken cancellation) =>
        SendAsync(() => _http.GetAsync(new Uri(path, UriKind.Relative), cancellation), shape, cancellation);

    private async Task<T> SendAsync<T>(Func<Task<HttpResponseMessage>> send, JsonTypeInfo<T> shape, CancellationToken cancellation)
    {
        try
        {
            using var answer = await send();
            return answer.IsSuccessStatusCode
                ? (await answer.Content.ReadFromJsonAsync(shape, cancellation))!
                : throw await RefusalAsync(answer, cancellation);
        }
        catch (HttpRequestException e)
        {
            throw new VerbException($"No Epicenter answers at {_server} ({e.Message}). Start one with epicenter serve, or name another with --server.", e);
        }
        catch (TaskCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new VerbException($"{_server} did not answer within {Patience.TotalSeconds:0} seconds.", e);
        }
        catch (JsonException e)
        {
            throw NoEpicenter(e);
        }
    }

    private async Task<VerbException> RefusalAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return answer.StatusCode == HttpStatusCode.NotFound ? NoEpicenter() : new VerbException($"{_server} answered {(int)answer.StatusCode}.");
        }

        var problem = (await answer.Content.ReadFromJsonAsync(ApiJson.Default.ProblemJson, cancellation))!;
        var members = problem.Errors?.SelectMany(e => e.Value.Select(reason => $"{e.Key} {reason}")) ?? [];
        return new VerbException(string.Join(Environment.NewLine, [problem.Detail ?? problem.Title, .. members]));
    }

    private VerbException NoEpicenter(Exception? inner = null) =>
        new($"What answers at {_server} is not an Epicenter; name another address with --server.", inner!);
}
