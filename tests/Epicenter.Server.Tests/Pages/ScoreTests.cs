using System.Text;
using System.Xml.Linq;
using Epicenter.Server.Pages.Method;
using Epicenter.Server.Pages.Wording;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

public sealed class ScoreTests
{
    public static TheoryData<string> Names => [.. Score.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Score_EachFigure_IsToldWhereItSays(string name)
    {
        var score = Score.All.Single(s => s.Name == name);
        var told = File.ReadAllText(Path.Combine(ScenarioReplaysTests.Root, score.Told));
        Assert.Contains(score.Shown, told, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(ScenarioReplaysTests.Root, score.Command.Split(' ')[0])), score.Command);
    }

    [Fact]
    public void Score_EachFigure_HasANameOfItsOwn()
    {
        var words = Words.In(Language.English).Score;
        Assert.Equal(Score.All.Length, Score.All.Select(s => words.Name(s.Name)).Distinct().Count());
        Assert.Equal(3, Score.All.Select(s => words.Part(s.Part)).Distinct().Count());
    }

    [Fact]
    public async Task Method_Page_ShowsItWithDayAndCommand()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        var html = await host.ReadAsync("/method?lang=en");
        Assert.All(Score.All, s => Assert.Contains(s.Command, html, StringComparison.Ordinal));
        Assert.Contains("id=\"magnitude\"", html, StringComparison.Ordinal);
        using var picture = await host.Client.GetAsync(new Uri("/method/reliability.svg", UriKind.Relative));
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.MediaType);
        Assert.Contains("sandbox", picture.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Diagram_EveryTextOfIt_IsSaidInEachLanguage()
    {
        var texts = XDocument.Parse(Encoding.UTF8.GetString(Score.Reliability.Span)).Descendants().Where(e => e.Name.LocalName is "text" or "title").Select(e => e.Value).ToArray();
        Assert.NotEmpty(texts);
        Assert.All(texts, t => Assert.Equal(t, ReliabilityDiagram.Say(t, Language.English)));
        Assert.All(texts, t => Assert.NotEqual(t, ReliabilityDiagram.Say(t, Language.German)));
    }

    [Fact]
    public async Task Diagram_OfTheGermanPage_IsGerman()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        var page = await host.ReadAsync("/method", acceptLanguage: "de");
        var picture = Html.Sources(page).Single(s => s.Contains("reliability", StringComparison.Ordinal));
        Assert.Contains("wie oft die führende Ursache stimmt", await host.ReadAsync(picture), StringComparison.Ordinal);
    }
}
