using System.Collections.Immutable;
using Epicenter.Core;
using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Replays;

/// <summary>Runs the observatory over a record of signals, just as it would have run live.</summary>
internal sealed class ReplayRun
{
    private const int SignalsBetweenReports = 1024;

    private readonly ReplaySource _source;
    private readonly Observatory _observatory;
    private readonly TimeProvider _time;
    private long _signals;
    private long _unknown;
    private long _rejected;
    private DateTimeOffset? _from;
    private DateTimeOffset _arrived;

    public ReplayRun(ReplaySource source, ObservatoryOptions? options = null, TimeProvider? time = null)
    {
        _source = source;
        _time = time ?? TimeProvider.System;
        _observatory = new Observatory(source.Catalog, options);
    }

    public ReplayPace Pace { get; init; } = ReplayPace.Max;

    /// <summary>Where to stop; null for the end of the signals.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Called now and then with the observatory's clock.</summary>
    public Action<double, DateTimeOffset> Progress { get; init; } = (_, _) => { };

    /// <summary>Called for each line that is not a signal.</summary>
    public Action<ObservationLine> Rejected { get; init; } = _ => { };

    /// <summary>Called with what happened to incidents, as it happens.</summary>
    public Action<IncidentEvent> Happened { get; init; } = _ => { };

    public async Task<ReplayOutcome> RunAsync(CancellationToken cancellation = default)
    {
        var start = _time.GetTimestamp();
        foreach (var (line, arrived, isNew) in Prefetched.From(Arrivals(_source.Lines), cancellation))
        {
            if (line.Error is not null)
            {
                _rejected++;
                Rejected(line);
                continue;
            }

            if (arrived > Until)
            {
                break;
            }

            _arrived = arrived;
            _from ??= arrived;
            await WaitForAsync(arrived, start, cancellation);
            Accept(line.Observation, isNew);
        }

        Tell(_observatory.AdvanceTo(Until ?? NextMinute(_arrived)));
        return new ReplayOutcome(
            _observatory.Snapshot(), _signals, _unknown, _rejected, _from, _from is null ? null : Until ?? _arrived, _time.GetElapsedTime(start));
    }

    // When each line arrived, and whether it is no repetition. It is read ahead with the lines, which leaves more time to the thread that counts.
    private static IEnumerable<(ObservationLine Line, DateTimeOffset Arrived, bool IsNew)> Arrivals(IEnumerable<ObservationLine> lines)
    {
        var seen = new SeenSignals();
        var arrived = default(DateTimeOffset);
        foreach (var line in lines)
        {
            if (line.Error is not null)
            {
                yield return (line, arrived, false);
                continue;
            }

            // Where a line does not say when it arrived, it came with or after the ones before it.
            var arrival = new DateTimeOffset(line.Observation.Arrival, TimeSpan.Zero);
            arrived = arrival > arrived ? arrival : arrived;
            yield return (line, arrived, seen.Add(line.Observation.Fingerprint, arrived.ToUnixTimeSeconds() / 60));
        }
    }

    private void Accept(in Observation observation, bool isNew)
    {
        if (isNew)
        {
            Tell(_observatory.Accept(observation));
        }

        _unknown += observation.Subject == Observation.Unknown && observation.Act is null ? 1 : 0;
        if (++_signals % SignalsBetweenReports == 0)
        {
            Progress(_source.Fraction(), _observatory.Now);
        }
    }

    private void Tell(ImmutableArray<IncidentEvent> events)
    {
        foreach (var happened in events)
        {
            Happened(happened);
        }
    }

    private Task WaitForAsync(DateTimeOffset arrival, long start, CancellationToken cancellation)
    {
        if (Pace.IsMax)
        {
            return Task.CompletedTask;
        }

        var due = (arrival - _from!.Value) / Pace.Factor;
        var early = due - _time.GetElapsedTime(start);
        return early > TimeSpan.Zero ? Task.Delay(early, _time, cancellation) : Task.CompletedTask;
    }

    // The minute in which the last signal came ends too, and its tick falls then.
    private static DateTimeOffset NextMinute(DateTimeOffset moment) =>
        moment.UtcTicks == 0 ? moment : new(((moment.UtcTicks / TimeSpan.TicksPerMinute) + 1) * TimeSpan.TicksPerMinute, TimeSpan.Zero);
}
