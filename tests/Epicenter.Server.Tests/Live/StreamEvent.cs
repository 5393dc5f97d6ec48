using System.Text.Json.Nodes;

namespace Epicenter.Server.Tests.Live;

/// <summary>One server-sent event as a browser sees it.</summary>
internal sealed record StreamEvent(string Id, string Kind, JsonNode Data);
