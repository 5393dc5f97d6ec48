using System.Net;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

public sealed class LinkTests
{
    /// <summary>What other parts of the server answer for.</summary>
    private static readonly string[] Elsewhere = ["/api/", "/openapi/"];

    [Fact]
    public async Task EveryLink_FromTheFrontPageOn_Resolves()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Several);
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var path))
        {
            using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{path}: {response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            // The other language and the moments of a replay multiply the same pages: a few of each are enough.
            var html = await response.Content.ReadAsStringAsync();
            foreach (var link in Html.Links(html).Select(l => l.Split('#')[0]).Where(l => !Elsewhere.Any(e => l.StartsWith(e, StringComparison.Ordinal))))
            {
                if (seen.Count(s => s.Split('?')[0] == link.Split('?')[0]) < 3 && seen.Add(link))
                {
                    open.Enqueue(link);
                }
            }
        }

        Assert.Contains("/entities/aws/us-east-1/network", seen);
        Assert.Contains("/report/ring", seen);
        Assert.Contains(seen, s => s.Contains("at=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/report")]
    public async Task Search_BelowAPathBase_AsksThere(string path)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        var html = await host.ReadAsync(PageHost.PathBase + path);
        Assert.Contains($"data-search=\"{PageHost.PathBase}/api/v1/services\"", html, StringComparison.Ordinal);
        Assert.Contains($"data-suggest=\"{PageHost.PathBase}/services/{{id}}\"", html, StringComparison.Ordinal);
    }
}
