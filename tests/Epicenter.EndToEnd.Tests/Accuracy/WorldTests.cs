using System.Text.Json.Nodes;
using Epicenter.EndToEnd.Tests.House;

namespace Epicenter.EndToEnd.Tests.Accuracy;

/// <summary>A made-up world with known truth, replayed by the command line and held against it by an independent judge.</summary>
public sealed class WorldTests
{
    [Fact]
    public async Task Replay_SmallWorld_SatisfiesTheJudge()
    {
        var world = World("small");
        var judge = Path.Combine(Repository.Shared!, "tools", "judge.py");
        var told = Path.GetTempFileName();
        try
        {
            var (code, _, error) = await Program.EpicenterAsync(
                "replay", "--catalog", Path.Combine(world, "catalog.yaml"), "--signals", Path.Combine(world, "signals.ndjson.gz"), "--json", told, "--quiet");
            Assert.True(code == 0, error);
            var judged = await Program.RunAsync("python3", judge, Path.Combine(world, "truth.json"), told, "--json");
            Assert.True(judged.Code == 0, judged.Error);
            var score = JsonNode.Parse(judged.Output)!;
            Assert.Equal((int)score["events"]!, (int)score["found"]!);
            Assert.True((int)score["shared_top3"]! >= 4, judged.Output);
            Assert.True((int)score["shared_exact"]! >= 3, judged.Output);
            Assert.True((double)score["detect_min_median"]! <= 8, judged.Output);
            Assert.True((double)score["false_a_day"]! <= 0.8, judged.Output);
            Assert.Equal(0, (int)score["brigade_fooled"]!);
        }
        finally
        {
            File.Delete(told);
        }
    }

    [Fact]
    public async Task Replay_CutOff_IsThePastOfTheWhole()
    {
        var world = World("small");
        var whole = await ReplayAsync(world);
        var until = DateTimeOffset.Parse("2026-06-14T15:10:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var cut = await ReplayAsync(world, "--until", "2026-06-14T15:10:00Z");
        Assert.Equal(whole.Where(i => At(i["openedAt"]) <= until).Select(i => (string)i["id"]!), cut.Select(i => (string)i["id"]!));
        foreach (var (before, after) in cut.Zip(whole))
        {
            var past = after["history"]!.AsArray().Where(h => At(h!["at"]) <= until).Select(h => h!.ToJsonString());
            Assert.Equal(past, before["history"]!.AsArray().Select(h => h!.ToJsonString()));
        }

        static DateTimeOffset At(JsonNode? node) => DateTimeOffset.Parse((string)node!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<JsonNode[]> ReplayAsync(string world, params string[] more)
    {
        var (code, output, error) = await Program.EpicenterAsync(
            ["replay", "--catalog", Path.Combine(world, "catalog.yaml"), "--signals", Path.Combine(world, "signals.ndjson.gz"), "--json", "-", "--quiet", .. more]);
        Assert.True(code == 0, error);
        return [.. JsonNode.Parse(output)!["incidents"]!.AsArray().Select(i => i!)];
    }

    private static string World(string name)
    {
        Assert.SkipWhen(Repository.Shared is null, "No test worlds here: set EPICENTER_SHARED to the folder that holds worlds/ and tools/.");
        return Path.Combine(Repository.Shared!, "worlds", name);
    }
}
