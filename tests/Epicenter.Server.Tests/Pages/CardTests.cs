using System.Buffers.Binary;
using System.Net;
using Epicenter.Server.Cards;
using Epicenter.Server.Tests.Pages.Fakes;
using SkiaSharp;

namespace Epicenter.Server.Tests.Pages;

public sealed class CardTests
{
    [Theory]
    [InlineData("/card/now.png")]
    [InlineData("/card/services/ring.png")]
    [InlineData("/card/services/evil.png")]
    [InlineData("/card/services/long.png")]
    [InlineData("/card/entities/aws/us-east-1.png")]
    [InlineData("/card/incidents/2021-12-07-aws-us-east-1.png")]
    public async Task Card_OfAPage_IsAPictureInTheSizeThatReadersExpect(string path)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.OneIncident);
        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative));
        var png = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], png[..8]);
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Theory]
    [InlineData("/card/services/nobody.png")]
    [InlineData("/card/incidents/never.png")]
    [InlineData("/card/entities/no/such.png")]
    [InlineData("/card/now")]
    [InlineData("/card/")]
    public async Task Card_OfNothing_IsNotFound(string path)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        await host.ReadAsync(path, HttpStatusCode.NotFound);
    }

    [Fact]
    public void Paint_StatesThatDiffer_LookDifferent() =>
        Assert.NotEqual(CardPainter.Paint(Card("AWS fails", isHot: true)), CardPainter.Paint(Card("AWS fails", isHot: false)));

    [Theory]
    [InlineData("")]
    [InlineData("\u0000\u0007\ud800")]
    [InlineData("日本語 العربية 🌋")]
    public void Paint_AnyText_DoesNotFail(string text) => Assert.NotEmpty(CardPainter.Paint(Card(text, isHot: true)));

    [Theory]
    [InlineData("Größe", "Größe")]
    [InlineData("Łódź 楽天 fails", "Łódź … fails")]
    [InlineData("🌋🌋", "…")]
    [InlineData("\ud800", "…")]
    public void Painted_LettersThatNoTypefaceHas_LeaveAnEllipsis(string text, string expected)
    {
        using var writing = new CardWriting(CardFonts.Serif, 20, SKColors.Black, new MachineFonts());
        Assert.Equal(expected, writing.Painted(text));
    }

    [Fact]
    public void Painted_LettersThatTheMachineHas_AreWritten()
    {
        using var folder = new TempFolder();
        File.Copy(Path.Combine(ScenarioReplaysTests.Root, "src/Epicenter.Server/Cards/fonts/Inter-Regular.ttf"), Path.Combine(folder.Path, "any.ttf"));
        File.WriteAllText(Path.Combine(folder.Path, "broken.ttf"), "no font at all");
        using var alone = new CardWriting([CardFonts.Sans[1]], 20, SKColors.Black, new MachineFonts("/no/such/folder"));
        using var helped = new CardWriting([CardFonts.Sans[1]], 20, SKColors.Black, new MachineFonts(folder.Path));
        Assert.Equal("…", alone.Painted("abc"));
        Assert.Equal("abc", helped.Painted("abc"));
    }

    [Fact]
    public void Painted_WhatIsWrittenFromRightToLeft_IsNotWrittenBackwards()
    {
        using var writing = new CardWriting(CardFonts.Serif, 20, SKColors.Black);
        Assert.Equal("… fails", writing.Painted("العربية fails"));
    }

    [Fact]
    public void Lines_TextThatDoesNotFit_EndsBetweenTwoWords()
    {
        using var writing = new CardWriting(CardFonts.Serif, 20, SKColors.Black);
        Assert.Equal(["29 services are", "hit, among …"], writing.Lines("29 services are hit, among them Canvas", 140, 2));
    }

    [Fact]
    public void Paint_AnEndlessWord_IsCut() => Assert.NotEmpty(CardPainter.Paint(Card(new string('x', 100_000), isHot: true)));

    [Theory]
    [InlineData("/", "https?://[^\"]+/card/now.png")]
    [InlineData("/services/ring", "https?://[^\"]+/card/services/ring.png")]
    [InlineData("/entities/aws/us-east-1", "https?://[^\"]+/card/entities/aws/us-east-1.png")]
    [InlineData("/incidents/2021-12-07-aws-us-east-1/post-mortem", "https?://[^\"]+/card/incidents/2021-12-07-aws-us-east-1.png")]
    public async Task Head_OfAPage_NamesItsCard(string path, string card)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.OneIncident);
        var html = await host.ReadAsync(path);
        Assert.Matches($"property=\"og:image\" content=\"{card}\\?lang=en\"", html);
        Assert.Contains("rel=\"canonical\"", html, StringComparison.Ordinal);
        Assert.Contains("summary_large_image", html, StringComparison.Ordinal);
    }

    private static CardText Card(string text, bool isHot) => new("Magnitude 6.9 ± 0.8", text, text, "Epicenter", isHot);
}
