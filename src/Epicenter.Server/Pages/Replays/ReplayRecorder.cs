using System.Collections.Immutable;
using Epicenter.Core;
using Epicenter.Core.Signals;
using Epicenter.Server.Pages.Places;
using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Pages.Replays;

/// <summary>Runs a replay through the observatory once and keeps what it said.</summary>
public static class ReplayRecorder
{
    /// <summary>More would not be seen on a slider, and each keeps the state of every service.</summary>
    public const int MostFrames = 360;

    private static readonly TimeSpan FinestStep = TimeSpan.FromMinutes(1);

    public static ReplayRecording Record(ReplayInfo info, ReplaySource source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(source);
        var observatory = new Observatory(source.Catalog);
        var step = StepOf(info);
        var frames = ImmutableArray.CreateBuilder<ObservatorySnapshot>();
        var tally = new PlaceTally();
        var places = ImmutableArray.CreateBuilder<ImmutableArray<PlaceCount>>();
        var next = info.From;
        foreach (var signal in source.Signals)
        {
            cancellation.ThrowIfCancellationRequested();

            // A frame is taken before the first signal that arrives after it, so that it knows nothing later.
            for (var arrival = signal.ReceivedAt ?? signal.At; next < arrival && next <= info.To; next += step)
            {
                frames.Add(Take(observatory, next));
                places.Add(tally.At(next));
            }

            if (next > info.To)
            {
                break;
            }

            observatory.Accept(signal);
            if (signal is Report report)
            {
                tally.Note(report);
            }
        }

        for (; next <= info.To; next += step)
        {
            frames.Add(Take(observatory, next));
            places.Add(tally.At(next));
        }

        var hit = frames.SelectMany(f => f.Incidents).SelectMany(i => i.Services).Select(s => s.Id).Distinct(StringComparer.Ordinal);
        return new ReplayRecording(info, source.Catalog, frames.ToImmutable(), hit.ToImmutableDictionary(s => s, s => observatory.SeriesOf(s), StringComparer.Ordinal))
        {
            Places = places.ToImmutable(),
        };
    }

    /// <summary>Whole minutes between two frames.</summary>
    public static TimeSpan StepOf(ReplayInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        var even = TimeSpan.FromMinutes(Math.Ceiling((info.To - info.From).TotalMinutes / MostFrames));
        return even > FinestStep ? even : FinestStep;
    }

    private static ObservatorySnapshot Take(Observatory observatory, DateTimeOffset at)
    {
        observatory.AdvanceTo(at);
        return observatory.Snapshot();
    }
}
