using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Epicenter.Server.Pages.Assets;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Pages;

public sealed partial class AssetTests
{
    private readonly AssetStore _assets = new();

    [Fact]
    public void StyleSheet_EveryReference_IsCarried()
    {
        var sheet = System.Text.Encoding.UTF8.GetString(_assets.Find(AssetStore.SheetPath)!.Content.Span);
        var references = Url().Matches(sheet).Select(m => m.Groups[1].Value).ToArray();
        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.NotNull(_assets.Find(r.Replace("../", "", StringComparison.Ordinal))));
        Assert.DoesNotContain("://", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fonts/inter.woff2", "font/woff2", false)]
    [InlineData("css/site.css", "text/css", true)]
    [InlineData("js/site.js", "text/javascript", true)]
    [InlineData("mark.svg", "image/svg+xml", true)]
    [InlineData("fonts/inter-LICENSE.txt", "text/plain", true)]
    public async Task Asset_ForABrowser_IsWholeTypedAndKept(string path, string type, bool compressed)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/assets/{_assets.Version}/{path}");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(compressed ? ["br"] : [], response.Content.Headers.ContentEncoding);
        Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("identity", null)]
    public async Task Asset_Compressed_IsAsTheBrowserAccepts(string accepted, string? expected)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/assets/{_assets.Version}/js/site.js");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var response = await host.Client.SendAsync(request);
        var content = await response.Content.ReadAsStreamAsync();
        using var plain = new MemoryStream();
        await (expected switch { "br" => new BrotliStream(content, CompressionMode.Decompress), "gzip" => new GZipStream(content, CompressionMode.Decompress), _ => content }).CopyToAsync(plain);
        Assert.Equal(expected, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(_assets.Find("js/site.js")!.Content.ToArray(), plain.ToArray());
    }

    [Fact]
    public async Task Asset_OfAnOldVersion_IsServedButNotKept()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        using var response = await host.Client.GetAsync(new Uri("/assets/000000000000/js/site.js", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public async Task Asset_KnownByItsTag_IsNotSentAgain()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/assets/{_assets.Version}/js/site.js");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{_assets.Version}\""));
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Theory]
    [InlineData("../../secrets")]
    [InlineData("css/1-tokens.css")]
    [InlineData("nothing.js")]
    public void Find_WhatIsNotServed_IsNull(string path) => Assert.Null(_assets.Find(path));

    [GeneratedRegex("""url\("?([^")]+)"?\)""")]
    private static partial Regex Url();
}
