using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Epicenter.Server.Tests;

/// <summary>What tests read of answers.</summary>
internal static class Answers
{
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    public static async Task<JsonNode> JsonAsync(this Task<HttpResponseMessage> response, HttpStatusCode expected = HttpStatusCode.OK) =>
        await (await response).JsonAsync(expected);

    /// <summary>The problem, after a look at what every problem must have.</summary>
    public static async Task<JsonNode> ProblemAsync(this Task<HttpResponseMessage> pending, HttpStatusCode expected, string slug)
    {
        var response = await pending;
        var problem = await response.JsonAsync(expected);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("/about/errors#" + slug, (string?)problem["type"]);
        Assert.Equal((int)expected, (int?)problem["status"]);
        Assert.NotEmpty((string)problem["title"]!);
        return problem;
    }
}
