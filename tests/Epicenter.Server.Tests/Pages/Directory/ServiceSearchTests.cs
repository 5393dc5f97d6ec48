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
}
