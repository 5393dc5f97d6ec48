using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages.Directory;

public sealed class ServiceSearchTests
{
    [Theory]
    [InlineData("/services?q=ticketmaster", false)]
    [InlineData("/services?q=tiketmaster", true)]
    [InlineData("/services?q=tiketmaster&category=news", false)]
    [InlineData("/services?category=news", false)]
    [InlineData("/report?q=ticketmaster", false)]
    [InlineData("/report?q=tiketmaster", true)]
    [InlineData("/report", false)]
    public async Task Search_NothingHoldsTheText_SaysThatWhatIsShownComesNear(string path, bool isGuess)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        var page = await host.ReadAsync(path, acceptLanguage: "en");
        Assert.Equal(isGuess, page.Contains("Shown is what comes near it.", StringComparison.Ordinal));
        Assert.Equal(isGuess, page.Contains("called “tiketmaster”", StringComparison.Ordinal));
    }

    // That the catalog lacks it is only said where it was looked for among all.
    [Theory]
    [InlineData("/services?q=zzzzzzzz", true)]
    [InlineData("/services?q=ticketmaster&state=recovering", false)]
    [InlineData("/services?q=ticketmaster&category=news", false)]
    public async Task Search_NothingFound_SaysAmongWhat(string path, bool isOfAll)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        var page = await host.ReadAsync(path, acceptLanguage: "en");
        Assert.Equal(isOfAll, page.Contains("The catalog may not hold it yet.", StringComparison.Ordinal));
        Assert.Equal(!isOfAll, page.Contains("No service matches all of that.", StringComparison.Ordinal));
    }
}
