using System.Collections.Immutable;
using System.Globalization;
using Epicenter.Core.Catalog;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;
using Epicenter.Core.Magnitudes;
using Epicenter.Core.Mechanisms;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Incidents;

/// <summary>An incident while it is worked on: members, belief and the log of what happened.</summary>
public sealed class IncidentCase
{
    private readonly List<BeliefChange> _history = [];
    private readonly List<IncidentEvent> _events = [];
    private int _mostMembers;

    public IncidentCase(string id, DateTimeOffset openedAt)
    {
        Id = id;
        OpenedAt = openedAt;
    }

    public string Id { get; }

    public DateTimeOffset OpenedAt { get; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public string? MergedInto { get; private set; }

    /// <summary>Id of the incident that an operator took this one off; null for all others.</summary>
    public string? SplitFrom { get; internal init; }

    /// <summary>An operator has declared it a false alarm: nothing joins it any more.</summary>
    public bool IsRetracted { get; private set; }

    /// <summary>Services of the incident, by index.</summary>
    public ServiceSet<Member> Members { get; } = new();

    /// <summary>How many services it had at the most, at one time.</summary>
    internal int MostMembers => Math.Max(_mostMembers, Members.Count);

    /// <summary>Services that began together with a broad incident, by index: nothing known connects them to its cause.</summary>
    public ServiceSet<BesideService> Beside { get; } = new();

    public Posterior? Posterior { get; internal set; }

    /// <summary>Index of the leading cause, or <see cref="CauseBelief.UnknownCause"/>.</summary>
    public int Leading { get; private set; }

    /// <summary>How the leading cause may have failed, best first.</summary>
    public ImmutableArray<MechanismBelief> Mechanisms { get; internal set; } = [];

    /// <summary>Minutes that the reports took to rise to their height; null while that is not known.</summary>
    internal int? RiseMinutes { get; set; }

    /// <summary>What was believed over time.</summary>
    internal BeliefCourse Course { get; private set; } = new();

    /// <summary>What the hypotheses were when the incident resolved; null while it is open.</summary>
    public ImmutableArray<Hypothesis>? FinalHypotheses { get; private set; }

    /// <summary>The incident as readers are told of it, once nothing about it can change any more.</summary>
    internal Incident? Told { get; set; }

    public bool IsOpen => ResolvedAt is null;

    /// <summary>Whether any member still fails.</summary>
    public bool IsLive
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.EndedMinute is null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Minute in which the first of its services began to fail.</summary>
    public long EarliestStart => Starts().First;

    /// <summary>Minute in which the last of its services began to fail.</summary>
    public long LatestStart => Starts().Last;

    public IReadOnlyList<BeliefChange> History => _history;

    public IReadOnlyList<IncidentEvent> Events => _events;

    /// <summary>How strong it was estimated to be, and when.</summary>
    public MagnitudeRecord Magnitudes { get; } = new();

    internal IncidentEvent Record(DateTimeOffset at, IncidentEventKind kind, string subject, double? probability = null, string? note = null, Act? act = null)
    {
        var happened = new IncidentEvent(at, Id, kind, subject, probability, note) { Act = act?.Id, By = act?.By, Why = act?.Why };
        _events.Add(happened);
        Told = null;
        return happened;
    }

    /// <summary>Remembers how many services it has, before any of them leaves.</summary>
    internal void CountMembers() => _mostMembers = MostMembers;

    /// <summary>Whether an operator said that the two are not one.</summary>
    internal bool IsKeptApartFrom(IncidentCase other) =>
        SplitFrom == other.Id || other.SplitFrom == Id || (SplitFrom is not null && SplitFrom == other.SplitFrom);

    internal void Retract() => IsRetracted = true;

    /// <summary>Makes an entity the leading cause.</summary>
    internal void Lead(DateTimeOffset at, int entity, string name, double probability)
    {
        Leading = entity;
        _history.Add(new BeliefChange(at, name, probability));
    }

    internal void Resolve(DateTimeOffset at, ImmutableArray<Hypothesis> hypotheses, string? mergedInto = null)
    {
        ResolvedAt = at;
        MergedInto = mergedInto;
        FinalHypotheses = hypotheses;
    }

    internal void Reopen()
    {
        ResolvedAt = null;
        FinalHypotheses = null;
    }

    /// <summary>The cluster to explain, with one more episode perhaps.</summary>
    internal Cluster ClusterWith(Episode? another, IReadOnlySet<int> excused)
    {
        var (episodes, count) = (new Episode[Members.Count + (another is null ? 0 : 1)], 0);
        foreach (var member in Members)
        {
            episodes[count++] = member.Episode;
        }

        if (another is not null)
        {
            episodes[count] = another;
        }

        return Cluster.Of(episodes, Beside.Count == 0 ? [] : [.. Beside.Where(b => b.Probability >= BesideService.Likely).Select(b => b.Episode)], excused);
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(Id);
        to.Write(OpenedAt);
        to.Write(ResolvedAt?.UtcTicks);
        to.Write(MergedInto);
        to.Write(SplitFrom);
        to.Write(IsRetracted);
        to.Write(Leading);
        to.Write(MostMembers);
        to.WriteAll([.. Members], (Member member) => to.WriteShared(member, member.Save));
        to.WriteAll([.. Beside], (BesideService beside) => beside.Save(to));
        to.Write(Posterior is not null);
        Posterior?.Save(to);
        to.WriteAll(Mechanisms, mechanism => mechanism.Save(to));
        to.Write((long?)RiseMinutes);
        Course.Save(to);
        to.Write(FinalHypotheses is not null);
        if (FinalHypotheses is { } hypotheses)
        {
            to.WriteAll(hypotheses, hypothesis => hypothesis.Save(to));
        }

        Magnitudes.Save(to);
        to.WriteAll(_history, change => change.Save(to));
        to.WriteAll(_events, happened => happened.Save(to));
    }

    internal static IncidentCase Load(CheckpointReader from)
    {
        var incident = new IncidentCase(from.ReadText(), from.ReadMoment())
        {
            ResolvedAt = from.ReadLongIfAny() is { } resolved ? new DateTimeOffset(resolved, TimeSpan.Zero) : null,
            MergedInto = from.ReadTextIfAny(),
            SplitFrom = from.ReadTextIfAny(),
            IsRetracted = from.ReadBool(),
            Leading = from.ReadInt(),
            _mostMembers = from.ReadInt(),
        };
        foreach (var member in from.ReadAll(() => from.ReadShared(Member.Load)))
        {
            incident.Members.Set(member);
        }

        foreach (var beside in from.ReadAll(() => BesideService.Load(from)))
        {
            incident.Beside.Set(beside);
        }

        incident.Posterior = from.ReadBool() ? Posterior.Load(from) : null;
        incident.Mechanisms = from.ReadAll(() => MechanismBelief.Load(from));
        incident.RiseMinutes = (int?)from.ReadLongIfAny();
        incident.Course = BeliefCourse.Load(from);
        incident.FinalHypotheses = from.ReadBool() ? from.ReadAll(() => Hypothesis.Load(from)) : null;
        incident.Magnitudes.Load(from);
        incident._history.AddRange(from.ReadAll(() => BeliefChange.Load(from)));
        incident._events.AddRange(from.ReadAll(() => IncidentEvent.Load(from)));
        return incident;
    }

    private (long First, long Last) Starts()
    {
        var (first, last) = (long.MaxValue, long.MinValue);
        foreach (var member in Members)
        {
            (first, last) = (Math.Min(first, member.StartedMinute), Math.Max(last, member.StartedMinute));
        }

        return (first, last);
    }

    /// <summary>An id that depends on content alone: the minute of opening and the services that led to it, and the act that did where one did.</summary>
    internal static string IdFor(DateTimeOffset openedAt, IEnumerable<Episode> members, CatalogGraph catalog, string? act = null)
    {
        // FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
        var hash = 2166136261u;
        foreach (var c in string.Concat(members.OrderBy(m => m.Service).Select(m => catalog.Service(m.Service).Id + "|")) + act)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{openedAt.UtcDateTime:yyyyMMdd-HHmm}-{hash:x8}");
    }
}
