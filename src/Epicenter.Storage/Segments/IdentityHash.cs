using System.IO.Hashing;
using Epicenter.Core.Signals;

namespace Epicenter.Storage.Segments;

/// <summary>
/// 64 bits that stand for a signal's identity: XXH3 with the log's secret as its seed, so that nobody can look for ids that collide. Two of ten
/// million signals agree by chance once in three hundred thousand logs.
/// </summary>
/// <remarks>Not safe for several threads: it keeps a buffer.</remarks>
internal sealed class IdentityHash(long secret)
{
    private const byte ById = 0xff;

    private readonly ByteSink _parts = new();

    public ulong Of(Signal signal)
    {
        _parts.Clear();
        if (signal.Id is { } id)
        {
            _parts.Byte(ById);
            _parts.Text(id);
        }
        else
        {
            AddContent(signal);
        }

        // Zero marks an empty place in sets of identities.
        return XxHash3.HashToUInt64(_parts.Written, secret) is not 0 and var hash ? hash : 1;
    }

    // What the contract names as the identity of a signal without an id.
    private void AddContent(Signal signal)
    {
        var (kind, who, detail) = signal switch
        {
            Report report => (SignalKind.Report, report.Reporter, (int?)report.Symptom),
            Probe probe => (SignalKind.Probe, probe.From, (int)probe.Outcome),
            Notice notice => (SignalKind.Notice, notice.Source, (int)notice.State),
            Act act => (SignalKind.Act, act.By, (int)act.Deed),
            _ => throw new ArgumentException($"{signal.GetType().Name} is not a kind of signal that the log knows.", nameof(signal)),
        };
        _parts.Byte((byte)kind);
        _parts.Text(signal.Subject);
        _parts.Text(who ?? "");
        _parts.Long(signal.At.UtcTicks);
        _parts.Byte((byte)(detail + 1 ?? 0));
    }
}
