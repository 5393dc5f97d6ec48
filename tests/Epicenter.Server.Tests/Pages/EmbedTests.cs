using System.Net;
using System.Xml.Linq;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

public sealed class EmbedTests
{
    [Theory]
    [InlineData("ring", "Ring: problem")]
    [InlineData("quiet-01", "Quiet Street 1: possible")]
    [InlineData("quiet-02", "Quiet Street 2: unknown")]
    [InlineData("quiet-03", "Quiet Street 3: fine")]
    public async Task Badge_OfAService_SaysNameAndState(string id, string says)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.OneIncident);
        Assert.Equal(says, XDocument.Parse(await host.ReadAsync($"/badge/{id}.svg?lang=en")).Root!.Attribute("aria-label")!.Value);
    }

    [Fact]
    public async Task Badge_OfALongName_StaysABadge()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.OneIncident);
        var width = double.Parse(XDocument.Parse(await host.ReadAsync("/badge/long.svg?lang=de")).Root!.Attribute("width")!.Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(width, 200, 420);
    }

    [Fact]
    public async Task Badge_OfNobody_IsNotFoundAndStillDrawn()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        Assert.Contains("no such service", await host.ReadAsync("/badge/nobody.svg?lang=en", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/ring", "frame-ancestors *")]
    [InlineData("/services/ring", "frame-ancestors 'none'")]
    [InlineData("/", "frame-ancestors 'none'")]
    public async Task Frame_OnlyOfTheEmbed_IsAllowedToAll(string path, string policy)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.OneIncident);
        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative));
        var said = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains(policy, said, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", said, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src *", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Embed_AService_HoldsNoScriptAndNoForm()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.OneIncident);
        var html = await host.ReadAsync("/embed/ring?lang=en");
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", html, StringComparison.Ordinal);
        Assert.Contains("AWS N. Virginia (us-east-1) is very likely failing.", html, StringComparison.Ordinal);
    }
}
