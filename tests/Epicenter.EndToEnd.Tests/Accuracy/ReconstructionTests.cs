using System.Globalization;
using System.Text.Json.Nodes;

namespace Epicenter.EndToEnd.Tests.Accuracy;

/// <summary>Documented days, replayed with a catalog that was not taught by them.</summary>
public sealed class ReconstructionTests
{
    private static readonly DateTimeOffset s_halfPastSeven = new(2021, 12, 7, 15, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_firstNotice = new(2021, 12, 7, 16, 22, 0, TimeSpan.Zero);

    // The shared cause is named before the provider's first word.
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Replay_SeventhOfDecember_NamesTheRegionBeforeTheProviderDoes(int seed)
    {
        var incidents = (await ReplayAsync("2021-12-07-aws-us-east-1", seed, "2021-12-07T17:00:00Z"))
            .Where(i => At(i["openedAt"]) >= s_halfPastSeven.AddMinutes(-30)).ToArray();
        var incident = incidents.MaxBy(i => i["services"]!.AsArray().Count)!;
        Assert.InRange(At(incident["openedAt"]), s_halfPastSeven, s_halfPastSeven.AddMinutes(15));
        string[] right = ["aws/us-east-1", "aws/us-east-1/network", "aws/us-east-1/control-plane"];
        var named = incident["history"]!.AsArray().First(h => right.Contains((string)h!["entity"]!))!;
        Assert.True(At(named["at"]) < s_firstNotice);
        Assert.Contains((string)incident["cause"]!["entity"]!, right);
        Assert.DoesNotContain(incidents, i => ((string)i["cause"]!["entity"]!).StartsWith("us-", StringComparison.Ordinal));
    }

    // What everybody uses was reported more while Facebook was gone; the cloud that much of it shares had not failed.
    [Fact]
    public async Task Replay_FourthOfOctober_BlamesNoBystander()
    {
        var incidents = (await ReplayAsync("2021-10-04-facebook", 1, "2021-10-04T18:00:00Z"))
            .Where(i => At(i["openedAt"]) >= new DateTimeOffset(2021, 10, 4, 0, 0, 0, TimeSpan.Zero)).ToArray();
        Assert.NotEmpty(incidents);
        Assert.All(incidents, i => Assert.StartsWith("meta", (string)i["cause"]!["entity"]!, StringComparison.Ordinal));
    }

    // Three waves hit strangers of one another. However they are told apart, no incident takes up another every few minutes.
    [Fact]
    public async Task Replay_TwentyFirstOfOctober_KeepsItsIncidents()
    {
        var incidents = await ReplayAsync("2016-10-21-dyn", 3, "2016-10-21T18:00:00Z");
        Assert.InRange(incidents.Length, 1, 10);
        Assert.InRange(incidents.Count(i => i["mergedInto"] is not null), 0, 6);
    }

    private static async Task<JsonNode[]> ReplayAsync(string scenario, int seed, string until)
    {
        var (code, output, error) = await Program.EpicenterAsync(
            "replay", scenario, "--seed", seed.ToString(CultureInfo.InvariantCulture), "--leave-out", scenario, "--until", until, "--json", "-", "--quiet");
        Assert.True(code == 0, error);
        return [.. JsonNode.Parse(output)!["incidents"]!.AsArray().Select(i => i!)];
    }

    private static DateTimeOffset At(JsonNode? node) => DateTimeOffset.Parse((string)node!, CultureInfo.InvariantCulture);
}
