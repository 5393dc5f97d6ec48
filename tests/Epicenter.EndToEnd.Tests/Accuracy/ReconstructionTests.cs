using System.Text.Json.Nodes;

namespace Epicenter.EndToEnd.Tests.Accuracy;

/// <summary>7 December 2021: the shared cause is named before the provider's first word, though the catalog was not taught by that day.</summary>
public sealed class ReconstructionTests
{
    private static readonly DateTimeOffset s_halfPastSeven = new(2021, 12, 7, 15, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_firstNotice = new(2021, 12, 7, 16, 22, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Replay_SeventhOfDecember_NamesTheRegionBeforeTheProviderDoes(int seed)
    {
        var (code, output, error) = await Program.EpicenterAsync(
            "replay", "2021-12-07-aws-us-east-1", "--seed", seed.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "--leave-out", "2021-12-07-aws-us-east-1", "--until", "2021-12-07T17:00:00Z", "--json", "-", "--quiet");
        Assert.True(code == 0, error);
        var incidents = JsonNode.Parse(output)!["incidents"]!.AsArray().Select(i => i!).Where(i => At(i["openedAt"]) >= s_halfPastSeven.AddMinutes(-30)).ToArray();
        var incident = incidents.MaxBy(i => i["services"]!.AsArray().Count)!;
        Assert.InRange(At(incident["openedAt"]), s_halfPastSeven, s_halfPastSeven.AddMinutes(15));
        string[] right = ["aws/us-east-1", "aws/us-east-1/network", "aws/us-east-1/control-plane"];
        var named = incident["history"]!.AsArray().First(h => right.Contains((string)h!["entity"]!))!;
        Assert.True(At(named["at"]) < s_firstNotice);
        Assert.Contains((string)incident["cause"]!["entity"]!, right);
        Assert.DoesNotContain(incidents, i => ((string)i["cause"]!["entity"]!).StartsWith("us-", StringComparison.Ordinal));
    }

    private static DateTimeOffset At(JsonNode? node) => DateTimeOffset.Parse((string)node!, System.Globalization.CultureInfo.InvariantCulture);
}
