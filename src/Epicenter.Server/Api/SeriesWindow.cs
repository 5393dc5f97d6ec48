using System.Collections.Immutable;
using System.Globalization;
using Epicenter.Core.Detection;
using Epicenter.Server.Api.Contract;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Api;

/// <summary>The part of a series that was asked for, and how coarse.</summary>
internal sealed record SeriesWindow(DateTimeOffset From, DateTimeOffset To, int StepMinutes)
{
    private const int BinMinutes = 5;

    private static readonly TimeSpan DefaultLength = TimeSpan.FromHours(24);
    private static readonly TimeSpan InMemory = TimeSpan.FromHours(48);

    public static SeriesWindow? Parse(string? from, string? to, string? step, DateTimeOffset now, out Dictionary<string, string[]> errors)
    {
        errors = [];
        var until = Moment("to", to, now, errors);
        var since = Moment("from", from, until > DateTimeOffset.MinValue + DefaultLength ? until - DefaultLength : until, errors);
        var minutes = Minutes(step);
        if (minutes is not (>= BinMinutes and <= 24 * 60) || minutes % BinMinutes != 0)
        {
            errors["step"] = [$"must be a multiple of {BinMinutes} minutes up to a day, such as 15m, 1h or 1d"];
        }

        if (errors.Count == 0 && since > until)
        {
            errors["from"] = ["must not be after to"];
        }

        return errors.Count == 0 ? new SeriesWindow(since, until, minutes!.Value) : null;
    }

    /// <summary>The step that rollups have; null where they have none of this length.</summary>
    public RollupStep? RollupStep => StepMinutes switch
    {
        60 => Storage.Rollups.RollupStep.Hour,
        24 * 60 => Storage.Rollups.RollupStep.Day,
        _ => null,
    };

    /// <summary>Whether it begins before what the observatory has in memory.</summary>
    public bool ReachesBack(DateTimeOffset now) => From < now - InMemory;

    /// <summary>Hours or days as they were counted; of the usual nothing is known any more.</summary>
    public SeriesJson Over(string service, IEnumerable<RollupCount> counts) =>
        new(service, From, To, StepMinutes, [.. counts.Select(c => new SeriesPointJson(c.At, c.Signals, null, null, null))]);

    /// <summary>Bins of five minutes, added up to the step.</summary>
    public SeriesJson Over(string service, ImmutableArray<SeriesPoint> bins) =>
        new(service, From, To, StepMinutes,
        [
            .. bins.Where(b => b.At >= From && b.At < To)
                .GroupBy(b => b.At.UtcTicks / TimeSpan.FromMinutes(StepMinutes).Ticks)
                .Select(group => Sum(new DateTimeOffset(group.Key * TimeSpan.FromMinutes(StepMinutes).Ticks, TimeSpan.Zero), [.. group]).ToJson()),
        ]);

    // The bins' spreads add as those of independent counts do: by their squares.
    private static SeriesPoint Sum(DateTimeOffset at, SeriesPoint[] bins)
    {
        var expected = bins.Sum(b => b.Expected);
        var below = Math.Sqrt(bins.Sum(b => Math.Pow(b.Expected - b.Low, 2)));
        var above = Math.Sqrt(bins.Sum(b => Math.Pow(b.High - b.Expected, 2)));
        return new SeriesPoint(at, bins.Sum(b => b.Reports), expected, Math.Max(0, expected - below), expected + above);
    }

    private static DateTimeOffset Moment(string name, string? text, DateTimeOffset otherwise, Dictionary<string, string[]> errors)
    {
        if (text is null)
        {
            return otherwise;
        }

        const DateTimeStyles AsUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, AsUtc, out var moment))
        {
            errors[name] = ["must be a time such as 2021-12-07T15:33:00Z"];
        }

        return moment;
    }

    private static int? Minutes(string? step) =>
        step is null ? BinMinutes
        : int.TryParse(step.AsSpan(0, Math.Max(0, step.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 1440
            ? step[^1] switch { 'm' => count, 'h' => count * 60, 'd' => count * 24 * 60, _ => null }
            : null;
}
