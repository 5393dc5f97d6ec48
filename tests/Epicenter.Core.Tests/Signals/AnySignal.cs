using CsCheck;
using Epicenter.Core.Mechanisms;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Signals;

/// <summary>Generators of every signal that the contract allows.</summary>
internal static class AnySignal
{
    private static readonly Gen<DateTimeOffset> Moment =
        Gen.Long[SignalRules.Earliest.UtcTicks, SignalRules.Latest.UtcTicks - 1].Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private static readonly Gen<string> ServiceId = Gen.String[Gen.Char["abcxyz019-."], 1, 20];
    private static readonly Gen<string> EntityId = Gen.String[Gen.Char["abcxyz019-./"], 1, 40];
    private static readonly Gen<string> Text = Gen.String[Gen.OneOf(Gen.Char[' ', '~'], Gen.Char["äß€漢\u2028\n\t\"\\<>&"]), 1, 60];
    private static readonly Gen<string?> Country = OneOf("US", "DE", "NO", null);
    private static readonly Gen<string?> Subdivision = OneOf("US-NY", "DE-BE", "FR-75C", null);
    private static readonly Gen<string?> Url = OneOf("https://status.example/1?a=b&c=ü", "http://example.com/", null);
    private static readonly Gen<string?> SomeText = Gen.OneOf(Text.Select(t => (string?)t), Gen.Const((string?)null));
    private static readonly Gen<string?> SomeService = Gen.OneOf(ServiceId.Select(t => (string?)t), Gen.Const((string?)null));
    private static readonly Gen<(string? Id, DateTimeOffset At, DateTimeOffset? ReceivedAt)> Envelope =
        Gen.Select(SomeText, Moment, Gen.Int[-1, 500]).Select(x => (x.Item1, x.Item2, x.Item3 < 0 ? (DateTimeOffset?)null : Later(x.Item2, x.Item3)));

    public static readonly Gen<Signal> Report =
        Gen.Select(Envelope, ServiceId, Maybe<Symptom>(), Country, Subdivision, SomeText, SomeService).Select(x => (Signal)new Report
        {
            Id = x.Item1.Id,
            At = x.Item1.At,
            ReceivedAt = x.Item1.ReceivedAt,
            Service = x.Item2,
            Symptom = x.Item3,
            Country = x.Item4,
            Subdivision = x.Item5,
            Reporter = x.Item6,
            Network = x.Item7,
        });

    public static readonly Gen<Signal> Probe =
        Gen.Select(Envelope, EntityId, Text, Gen.Enum<ProbeOutcome>(), Maybe<FailureStage>(), Gen.Int[99, 599], Gen.Double[-1, 1e6])
            .Select(x => (Signal)new Probe
            {
                Id = x.Item1.Id,
                At = x.Item1.At,
                ReceivedAt = x.Item1.ReceivedAt,
                Target = x.Item2,
                From = x.Item3,
                Outcome = x.Item4,
                Failure = x.Item5,
                Status = x.Item6 < 100 ? null : x.Item6,
                LatencyMs = x.Item7 < 0 ? null : x.Item7,
            });

    public static readonly Gen<Signal> Notice =
        Gen.Select(Envelope, EntityId, Gen.Enum<NoticeState>(), SomeText, SomeText, Url, SomeText).Select(x => (Signal)new Notice
        {
            Id = x.Item1.Id,
            At = x.Item1.At,
            ReceivedAt = x.Item1.ReceivedAt,
            Target = x.Item2,
            State = x.Item3,
            Title = x.Item4,
            Body = x.Item5,
            Url = x.Item6,
            Source = x.Item7,
        });

    public static readonly Gen<Signal> Act =
        Gen.Select(Envelope, Gen.Enum<ActKind>().Where(d => d != ActKind.Split), Text, SomeText, SomeService, Maybe<Mechanism>(), ServiceId, Gen.Int[1, 7000]).Select(x => (Signal)new Act
        {
            Id = x.Item1.Id ?? "some-act",
            At = x.Item1.At,
            ReceivedAt = x.Item1.ReceivedAt,
            Deed = x.Item2,
            By = "anna",
            Why = x.Item3,
            Incident = x.Item3,
            Text = x.Item4 ?? x.Item3,
            Entity = x.Item5 ?? "unknown",
            Into = x.Item3,
            Mechanism = x.Item6,
            Rumour = x.Item3,
            Service = x.Item7,
            Network = x.Item2 == ActKind.Purge ? null : x.Item5,
            Reporter = x.Item2 == ActKind.Purge ? null : x.Item4,
            From = x.Item1.At.AddSeconds(-x.Item8),
            Until = x.Item1.At,
        });

    public static readonly Gen<Signal> OfAnyKind = Gen.OneOf(Report, Probe, Notice, Act);

    private static Gen<string?> OneOf(params string?[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static DateTimeOffset Later(DateTimeOffset at, int seconds) =>
        at < SignalRules.Latest.AddDays(-1) ? at.AddSeconds(seconds) : at;

    private static Gen<TEnum?> Maybe<TEnum>()
        where TEnum : struct, Enum => Gen.OneOf(Gen.Enum<TEnum>().Select(v => (TEnum?)v), Gen.Const((TEnum?)null));
}
