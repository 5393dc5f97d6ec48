using System.Net;
using Epicenter.Server.Security.Limits;
using Epicenter.Server.Security.Proofs;

namespace Epicenter.Server.Tests.Pages;

/// <summary>What a person sees whose browser sent the form by itself, when the report is not taken.</summary>
public sealed class RefusalTests : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private RunningServer? _server;

    public async ValueTask DisposeAsync()
    {
        await (_server?.DisposeAsync() ?? default);
        _folder.Dispose();
    }

    [Theory]
    [InlineData("", "Your report was not taken just now.", "How Delta is doing")]
    [InlineData("?lang=de", "Ihre Meldung wurde gerade nicht angenommen.", "So steht es um Delta")]
    public async Task FillIn_TooOften_SaysSoInTheirLanguageWithTheWayBack(string query, string title, string state)
    {
        var visitor = await StartAsync(new ReportLimits { Household = 1 });
        for (var i = 0; i < 2; i++)
        {
            using var taken = await visitor.FillInAsync(query);
            Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        }

        using var refused = await visitor.FillInAsync(query);

        var page = await PageAsync(refused, HttpStatusCode.TooManyRequests);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter?.Delta);
        Assert.Contains("default-src 'none'", refused.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains(state, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/report/delta{query}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/api/v1/reports", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FillIn_UnderPressure_ExplainsWhatABrowserWouldDo()
    {
        var visitor = await StartAsync(new ReportLimits(), ProofOfWork.Always);

        using var refused = await visitor.FillInAsync();

        Assert.Contains("JavaScript", await PageAsync(refused, HttpStatusCode.PreconditionRequired), StringComparison.Ordinal);
        Assert.Equal(0, _server!.Log.End);
    }

    [Fact]
    public async Task FillIn_BadMember_NamesIt()
    {
        var visitor = await StartAsync(new ReportLimits());

        using var refused = await visitor.FillInAsync("", ("country", "ZZ"));

        Assert.Contains("must be an ISO 3166-1 code", await PageAsync(refused, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FillIn_UnknownService_LeadsToTheList()
    {
        var visitor = await StartAsync(new ReportLimits());

        using var refused = await visitor.FillInAsync("", ("service", "x"));

        Assert.Contains("href=\"/report\"", await PageAsync(refused, HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_OfASitesLink_CarriesTheKeyOn()
    {
        await StartAsync(new ReportLimits());

        Assert.Contains("action=\"/api/v1/reports?site=epk_x\"", await _server!.Client.GetStringAsync("/report/delta?site=epk_x"), StringComparison.Ordinal);
        var pick = await _server.Client.GetStringAsync("/report?site=epk_x");
        Assert.Contains("href=\"/report/delta?site=epk_x\"", pick, StringComparison.Ordinal);
        Assert.Contains("name=\"site\" value=\"epk_x\"", pick, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_FieldThatNobodySees_IsOutOfEverybodysWay()
    {
        await StartAsync(new ReportLimits());

        Assert.Matches(
            "<div class=\"unseen\" aria-hidden=\"true\">\\s*<label>[^<]+<input name=\"homepage\" tabindex=\"-1\" autocomplete=\"off\"",
            await _server!.Client.GetStringAsync("/report/delta"));
    }

    private async Task<Visitor> StartAsync(ReportLimits limits, ProofOfWork proofs = ProofOfWork.Auto)
    {
        _server = await RunningServer.StartAsync(_folder, options => options with { Limits = limits, ProofOfWork = proofs });
        return new Visitor(_server, "203.0.113.1");
    }

    private static async Task<string> PageAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {page}");
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return page;
    }
}
