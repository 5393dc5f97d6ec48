using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Epicenter.Core.Catalog;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Desk;

/// <summary>
/// Does what operators ask for, at the moment it arrives, and keeps what they did. A deterministic function of the log like all else:
/// history is told with the act, never rewritten by it.
/// </summary>
internal sealed class OperatorDesk(CatalogGraph catalog, Detector detector, IncidentBook book)
{
    private const int KeptDays = 90;

    private readonly List<Mute> _mutes = [];

    /// <summary>What was done in the last <see cref="KeptDays"/> days, in order.</summary>
    public ImmutableArray<Act> Acts { get; private set; } = [];

    /// <summary>Whether an operator keeps a report from counting.</summary>
    public bool IsMuted(in Observation report)
    {
        foreach (var mute in _mutes)
        {
            if (mute.Covers(report))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Until when no report on a service counts; null where they do.</summary>
    public DateTimeOffset? MutedUntil(int service) => _mutes.Find(m => m.WholeService == service)?.Act.Until;

    /// <summary>Why an act that keeps the rules can't be done as things are; null where it can.</summary>
    public SignalError? Objection(Act act) => act.Deed is ActKind.Mute or ActKind.Purge
        ? Unknown("service", act.Service) ?? Unknown("network", act.Network)
        : book.Objection(act);

    /// <summary>Does an act to which there is no objection.</summary>
    /// <param name="tick">The last tick.</param>
    /// <param name="now">When the act arrived.</param>
    /// <returns>What happened to incidents.</returns>
    public ImmutableArray<IncidentEvent> Do(Act act, DateTimeOffset tick, DateTimeOffset now)
    {
        Acts = Acts.Add(act with { ReceivedAt = now });
        int? service = catalog.TryGetService(act.Service ?? "", out var known) ? known : null;
        Episode? ended = null;
        switch (act.Deed)
        {
            case ActKind.Mute:
                Begin(act, tick);
                break;
            case ActKind.Purge:
                ended = detector.Purge(known, act.From!.Value.ToUnixTimeSeconds() / 60, act.Until!.Value.ToUnixTimeSeconds() / 60);
                break;
        }

        return book.Do(act, now, service, ended);
    }

    /// <summary>Puts away mutes that are over, and acts of long ago.</summary>
    public void Forget(DateTimeOffset tick)
    {
        if (!Acts.IsEmpty || _mutes.Count > 0)
        {
            ForgetBefore(tick);
        }
    }

    // By itself, for what the predicates share is allocated when a method begins.
    private void ForgetBefore(DateTimeOffset tick)
    {
        _mutes.RemoveAll(m => m.Act.Until <= tick);
        Acts = Acts.RemoveAll(a => (tick - a.At).TotalDays > KeptDays);
    }

    internal void Save(CheckpointWriter to)
    {
        var line = new ArrayBufferWriter<byte>();
        to.WriteAll(Acts, act =>
        {
            line.ResetWrittenCount();
            SignalCodec.Write(line, act);
            to.Write(Encoding.UTF8.GetString(line.WrittenSpan));
        });
    }

    /// <param name="tick">The last tick.</param>
    internal void Load(CheckpointReader from, DateTimeOffset tick)
    {
        Acts = from.ReadAll(() => Read(from.ReadText()));
        foreach (var act in Acts.Where(a => a.Deed == ActKind.Mute))
        {
            Begin(act, tick);
        }
    }

    private static Act Read(string line) => SignalCodec.TryRead(Encoding.UTF8.GetBytes(line), out var signal, out _) && signal is Act act
        ? act
        : throw CheckpointException.Because("it holds an act that is none.");

    // Of two mutes of the same reports the later one holds: so one is prolonged, or ends early.
    private void Begin(Act act, DateTimeOffset tick)
    {
        var mute = new Mute(act, catalog);
        _mutes.RemoveAll(m => m.HasScopeOf(mute));
        if (act.Until > tick)
        {
            _mutes.Add(mute);
        }
    }

    private SignalError? Unknown(string member, string? service) => service is null || catalog.TryGetService(service, out _)
        ? null
        : new SignalError(member, $"{service} is not a service of the catalog", "look it up in /api/v1/services");
}
