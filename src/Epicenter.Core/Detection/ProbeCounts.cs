using System.Runtime.InteropServices;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>Probes of every service and minute, counted once the minute is complete: only then is it known whether their vantage was cut off itself.</summary>
internal sealed class ProbeCounts(int services)
{
    private readonly MinuteRing<float> _all = new(services);
    private readonly MinuteRing<float> _failed = new(services);
    private readonly VantageWatch _vantages = new();
    private readonly ProbeHabits _habits = new(services);
    private readonly LoneVantages _watchers = new(services);
    private readonly FailureTrail _failures = new();

    // Of the minute that is open: how many were alike. However many there are, they come from few places and go to few targets.
    private readonly Dictionary<AlikeProbes, int> _pending = [];
    private readonly Dictionary<ulong, bool> _offline = [];

    /// <summary>Whether there ever was a probe.</summary>
    public bool Any { get; private set; }

    /// <summary>Opens <paramref name="minute"/> for counting.</summary>
    public void Begin(long minute)
    {
        _all.Begin(minute);
        _failed.Begin(minute);
    }

    public void Note(in Observation probe, long minute)
    {
        Any = true;
        _vantages.Note(probe.Who, probe.Subject, minute, probe.Outcome == ProbeOutcome.Failed && !IsAnswer(probe));
        _watchers.Note(probe.Subject, probe.Who);
        CollectionsMarshal.GetValueRefOrAddDefault(_pending, new AlikeProbes(probe.Who, probe.Subject, minute, probe.Outcome, probe.Failure), out _)++;
    }

    /// <summary>Counts the probes of the complete minute, and marks the services of which any failed.</summary>
    public void Settle(long minute, ServiceMarks touched)
    {
        foreach (var (alike, count) in _pending)
        {
            if (!IsOffline(alike.Vantage, minute))
            {
                Settle(alike, count, touched);
            }
        }

        _pending.Clear();
        _offline.Clear();
        if (minute % VantageWatch.MemoryMinutes == 0)
        {
            _vantages.Forget(minute);
        }
    }

    /// <summary>Learns, an hour late, how often a service's probes fail while nothing is suspected of it.</summary>
    public void LearnHour(int service, long minute)
    {
        const int Hour = 60;
        var (failed, all) = (Failed(service, minute - Hour, Hour), All(service, minute - Hour, Hour));
        if (all > 0)
        {
            _habits.Learn(service, failed, all);
        }
    }

    /// <summary>Natural log-likelihood ratio of failing against fine that the probes of the last minutes make.</summary>
    public double Evidence(int service, long minute, int window)
    {
        var failed = Failed(service, minute, window);
        return ProbeEvidence.LogLikelihoodRatio(failed, All(service, minute, window), failed > 0 ? _habits.Rarity(service) : 0);
    }

    /// <summary>Fingerprint of the only vantage point that has ever probed a service; 0 where there are none or several.</summary>
    public ulong OnlyVantage(int service) => _watchers.Of(service);

    /// <summary>Adds to <paramref name="tally"/> at which stages probes of services failed from a minute on.</summary>
    public void TallyFailures(IReadOnlySet<int> services, long since, double[] tally) => _failures.Tally(services, since, tally);

    /// <summary>Probes of a service that failed in the last minutes, a degraded one half.</summary>
    public double Failed(int service, long minute, int window) => Sum(_failed, service, minute, window);

    /// <summary>Probes of a service in the last minutes.</summary>
    public double All(int service, long minute, int window) => Sum(_all, service, minute, window);

    internal void Save(CheckpointWriter to)
    {
        to.Write(Any);
        _all.Save(to);
        _failed.Save(to);
        _vantages.Save(to);
        _habits.Save(to);
        _watchers.Save(to);
        _failures.Save(to);
        to.WriteAll(_pending, pending =>
        {
            pending.Key.Save(to);
            to.Write(pending.Value);
        });
    }

    internal void Load(CheckpointReader from)
    {
        Any = from.ReadBool();
        _all.Load(from);
        _failed.Load(from);
        _vantages.Load(from);
        _habits.Load(from);
        _watchers.Load(from);
        _failures.Load(from);
        foreach (var (alike, count) in from.ReadAll(() => (AlikeProbes.Load(from), from.ReadInt())))
        {
            _pending.Add(alike, count);
        }
    }

    private void Settle(in AlikeProbes alike, int count, ServiceMarks touched)
    {
        _all.Add(alike.Service, alike.Minute, count);
        if (alike.Outcome == ProbeOutcome.Ok)
        {
            return;
        }

        _failed.Add(alike.Service, alike.Minute, alike.Outcome == ProbeOutcome.Failed ? count : count * 0.5f);
        if (alike.Stage is { } stage)
        {
            _failures.Add(alike.Minute, alike.Service, stage, count);
        }

        touched.Add(alike.Service);
    }

    // Whoever is told that something is wrong is not cut off.
    private static bool IsAnswer(in Observation probe) => probe.Failure is FailureStage.Http or FailureStage.Content;

    private bool IsOffline(ulong vantage, long minute)
    {
        if (!_offline.TryGetValue(vantage, out var offline))
        {
            _offline[vantage] = offline = _vantages.IsOffline(vantage, minute);
        }

        return offline;
    }

    private static double Sum(MinuteRing<float> ring, int service, long minute, int window) => ring.Between(service, minute - window + 1, minute).Sum();
}
