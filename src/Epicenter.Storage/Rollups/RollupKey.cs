using Epicenter.Core;
using Epicenter.Core.Signals;

namespace Epicenter.Storage.Rollups;

/// <summary>What signals are counted by.</summary>
/// <param name="Hour">Start of the hour in which they happened, in seconds since 1970.</param>
/// <param name="Subject">Id of the service or entity.</param>
/// <param name="Detail">The symptom, outcome or state; empty where a report names none.</param>
/// <param name="Country">Empty where unknown.</param>
internal readonly record struct RollupKey(long Hour, string Subject, string Kind, string Detail, string Country)
{
    private const long SecondsAnHour = 3600;

    public static RollupKey Of(Signal signal)
    {
        var seconds = signal.At.ToUnixTimeSeconds();
        var hour = seconds - (seconds % SecondsAnHour);
        var kind = EnumWords.Of(signal.Kind);
        return signal switch
        {
            Report report => new(hour, report.Service, kind, report.Symptom is { } symptom ? EnumWords.Of(symptom) : "", report.Country ?? ""),
            Probe probe => new(hour, probe.Target, kind, EnumWords.Of(probe.Outcome), ""),
            Notice notice => new(hour, notice.Target, kind, EnumWords.Of(notice.State), ""),
            _ => throw new ArgumentException($"{signal.GetType().Name} is not a kind of signal that the contract knows.", nameof(signal)),
        };
    }
}
