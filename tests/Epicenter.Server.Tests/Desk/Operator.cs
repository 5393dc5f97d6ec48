using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Epicenter.Server.Security.Keys;

namespace Epicenter.Server.Tests.Desk;

/// <summary>Somebody with a key, at a server in whose data folder that key is kept.</summary>
internal sealed class Operator
{
    private readonly string _key;

    private Operator(string key) => _key = key;

    public static Operator In(TempFolder folder, string name = "anna", KeyScope scope = KeyScope.Operator)
    {
        Directory.CreateDirectory(folder.Path);
        return new Operator(new KeyFile(folder.File(KeyFile.Name)).Create(name, scope, RunningServer.Noon));
    }

    public Task<HttpResponseMessage> ActAsync(RunningServer server, string incident, string act, params (string Name, JsonNode? Value)[] members) =>
        PostAsync(server, $"/api/v1/incidents/{incident}/acts", [("act", act), ("why", "The provider called us."), .. members]);

    public Task<HttpResponseMessage> PostAsync(RunningServer server, string path, params (string Name, JsonNode? Value)[] members)
    {
        var body = new JsonObject();
        foreach (var (name, value) in members)
        {
            body[name] = value;
        }

        return PostAsync(server, path, body.ToJsonString());
    }

    public async Task<HttpResponseMessage> PostAsync(RunningServer server, string path, string body, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
        return await server.Client.SendAsync(request);
    }
}
