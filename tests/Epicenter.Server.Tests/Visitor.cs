using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Epicenter.Server.Tests.Security.Proofs;

namespace Epicenter.Server.Tests;

/// <summary>Somebody at an address of their own, as a proxy on this machine tells it.</summary>
internal sealed class Visitor(RunningServer server, string address)
{
    private static int s_sent;

    /// <summary>Reports by program; each time something new, although no time passes.</summary>
    public Task<HttpResponseMessage> ReportAsync(string service = "delta", string? proof = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports");
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        var report = new JsonObject { ["id"] = $"visit-{Interlocked.Increment(ref s_sent)}", ["service"] = service, ["proof"] = proof };
        request.Content = new StringContent(report.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        return SendAsync(request);
    }

    /// <summary>As a browser without JavaScript does.</summary>
    public Task<HttpResponseMessage> FillInAsync(string query = "", params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports" + query);
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        var filled = new Dictionary<string, string> { ["service"] = "delta", ["symptom"] = "app" };
        foreach (var (name, value) in fields)
        {
            filled[name] = value;
        }

        request.Content = new FormUrlEncodedContent(filled);
        return SendAsync(request);
    }

    /// <summary>How many reports in a row are taken.</summary>
    public async Task<int> CountTakenAsync(int tries, string service = "delta", string? key = null)
    {
        var taken = 0;
        for (var i = 0; i < tries; i++)
        {
            using var answer = await ReportAsync(service, key: key);
            taken += answer.StatusCode == HttpStatusCode.Accepted ? 1 : 0;
        }

        return taken;
    }

    /// <summary>Solves the challenge that a refusal holds.</summary>
    public static string Solve(JsonNode problem) => Solver.Solve((string)problem["challenge"]!["text"]!, (int)problem["challenge"]!["bits"]!);

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Add("X-Forwarded-For", address);
        request.Headers.UserAgent.ParseAdd("Test/1.0");
        return server.Client.SendAsync(request);
    }
}
