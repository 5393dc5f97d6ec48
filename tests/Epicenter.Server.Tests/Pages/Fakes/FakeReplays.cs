using System.Collections.Immutable;
using Epicenter.Core.Signals;
using Epicenter.Server.Pages.Replays;

namespace Epicenter.Server.Tests.Pages.Fakes;

/// <summary>A library with one short day.</summary>
public sealed class FakeReplays : IReplayLibrary
{
    public const string Id = "2021-12-07-aws-us-east-1";

    public static readonly ReplayInfo Info = new(
        Id,
        ImmutableDictionary<string, string>.Empty.Add("en", "7 December 2021, the day a cloud region failed").Add("de", "7. Dezember 2021, der Tag, an dem eine Cloud-Region ausfiel"),
        ImmutableDictionary<string, string>.Empty.Add("en", "The largest region of the largest cloud failed. Parcels stopped in warehouses across a continent."),
        TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"),
        new DateTimeOffset(2021, 12, 7, 14, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2021, 12, 8, 3, 0, 0, TimeSpan.Zero),
        true,
        [
            new ReplayEvent(new DateTimeOffset(2021, 12, 7, 15, 30, 0, TimeSpan.Zero), ImmutableDictionary<string, string>.Empty.Add("en", "A scaling activity sets off clients.").Add("de", "Eine Skalierung weckt viele Gegenstellen."), "https://aws.amazon.com/message/12721/"),
            new ReplayEvent(new DateTimeOffset(2021, 12, 7, 22, 22, 0, TimeSpan.Zero), ImmutableDictionary<string, string>.Empty.Add("en", "All devices have recovered."), "press reports of the day"),
        ]);

    public int Opened { get; private set; }

    public IReadOnlyList<ReplayInfo> All => [Info];

    public ReplaySource Open(string id)
    {
        Opened++;
        return new ReplaySource(FakeCatalog.Graph, Signals());
    }

    private static IEnumerable<Signal> Signals()
    {
        for (var minute = 0; minute < 780; minute++)
        {
            yield return new Report { At = Info.From.AddMinutes(minute), Service = "ring", Symptom = Symptom.App, Reporter = $"r{minute}", Country = "US" };
        }
    }
}
