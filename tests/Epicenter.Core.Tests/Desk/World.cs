using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Desk;

/// <summary>An observatory with a crowd, into whose story an operator steps at some minute.</summary>
internal sealed class World(Crowd crowd)
{
    private readonly List<Signal> _log = [];
    private readonly Queue<Report> _coming = new(crowd.Reports);

    public Observatory Observatory { get; } = new(Town.Graph);

    /// <summary>All that the observatory took, in order.</summary>
    public IReadOnlyList<Signal> Log => _log;

    public IEnumerable<Incident> Open => Observatory.Snapshot().Incidents.Where(i => i.IsOpen);

    public static DateTimeOffset At(int minute) => Crowd.Start.AddMinutes(minute);

    public Incident Incident(string id) => Observatory.Snapshot().Incidents.Single(i => i.Id == id);

    public World RunTo(int minute)
    {
        while (_coming.TryPeek(out var next) && next.At < At(minute))
        {
            Take(_coming.Dequeue());
        }

        Observatory.AdvanceTo(At(minute));
        return this;
    }

    public IReadOnlyList<IncidentEvent> Take(Signal signal)
    {
        _log.Add(signal);
        return Observatory.Accept(signal);
    }
}
