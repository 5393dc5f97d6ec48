using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.Localization;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Mechanisms;

/// <summary>What is observed of an incident that one mechanism makes likelier than another, whichever its cause.</summary>
internal sealed class Clues(CatalogGraph catalog, Detector detector, Statements statements)
{
    // Failed probes of one outage repeat one another: more than these say nothing more, and each stage's share varies as if drawn from so many.
    private const double MostFailures = 10;
    private const double StageConcentration = 8;

    // A notice that names a mechanism is right about seven times as often as it would be by chance.
    private const double NamedWeight = 2;

    // Minutes.
    private const int RiseAtOnce = 15;
    private const int RiseGradually = 30;
    private const int TogetherAtOnce = 5;
    private const int TogetherGradually = 20;
    private const int ReturnAtOnce = 15;
    private const int ReturnGradually = 60;

    private const int FewestTogether = 3;
    private const int PlacesAsked = 20;

    private static readonly FailureStage[] s_stages = Enum.GetValues<FailureStage>();

    private static readonly ClueTable<Pace> s_rise = new(GroundKind.Rise, CourseProfiles.Rise);
    private static readonly ClueTable<Pace> s_spread = new(GroundKind.Spread, CourseProfiles.Spread);
    private static readonly ClueTable<Pace> s_return = new(GroundKind.Return, CourseProfiles.Return);
    private static readonly ClueTable<Extent> s_extent = new(GroundKind.Extent, CourseProfiles.Within);

    private readonly double[] _failures = new double[s_stages.Length];
    private readonly HashSet<int> _members = [];
    private readonly List<long> _minutes = [];
    private readonly List<Episode> _asked = [];
    private readonly List<Detection.Place> _places = [];
    private readonly List<Clue> _clues = [];

    /// <summary>Everything that is known by now.</summary>
    public ImmutableArray<Clue> Of(IncidentCase open, Cluster cluster)
    {
        _clues.Clear();
        Add(Stages(cluster));
        Add(Rise(open));
        Add(Spread(open));
        Add(Return(open));
        Add(Place(cluster));
        Add(Words(open.Leading));
        return [.. _clues];
    }

    private void Add(Clue? clue)
    {
        if (clue is not null)
        {
            _clues.Add(clue);
        }
    }

    private Clue? Stages(Cluster cluster)
    {
        Array.Clear(_failures);
        _members.Clear();
        for (var m = 0; m < cluster.Members.Count; m++)
        {
            _members.Add(cluster.Members[m].Service);
        }

        detector.TallyFailures(_members, cluster.FirstOnset, _failures);
        return _failures.Sum() is > 0 and var total ? Stages(total) : null;
    }

    private Clue Stages(double total)
    {
        var scaled = Array.ConvertAll(_failures, f => f * Math.Min(1, MostFailures / total));
        return new Clue(
            GroundKind.ProbeStages,
            [.. PostMortems.Named.Select(m => SymptomProfiles.LogLikelihood(scaled, StageProfiles.Of(m).AsSpan(), StageConcentration))],
            [.. s_stages.Where(s => _failures[(int)s] > 0).OrderByDescending(s => _failures[(int)s]).Select(EnumWords.Of)],
            (int)total);
    }

    private static Clue? Rise(IncidentCase open) => open.RiseMinutes is { } minutes
        ? s_rise.Of(PaceOf(minutes, RiseAtOnce, RiseGradually), open.Members.Count)
        : null;

    private Clue? Spread(IncidentCase open) => open.Members.Count >= FewestTogether
        ? s_spread.Of(PaceOf(MiddleHalf(open, static m => m.StartedMinute), TogetherAtOnce, TogetherGradually), open.Members.Count)
        : null;

    private Clue? Return(IncidentCase open)
    {
        var ended = 0;
        foreach (var member in open.Members)
        {
            ended += member.EndedMinute is null ? 0 : 1;
        }

        return ended >= FewestTogether && 2 * ended >= open.Members.Count
            ? s_return.Of(PaceOf(MiddleHalf(open, static m => m.EndedMinute), ReturnAtOnce, ReturnGradually), ended)
            : null;
    }

    private Clue? Place(Cluster cluster)
    {
        var asked = Asked(cluster);
        if (asked.IsEmpty)
        {
            return null;
        }

        // Where most fail in one place only, it is the one in the middle.
        _places.Clear();
        foreach (var episode in asked)
        {
            if (detector.OnlyPlace(episode) is { IsKnown: true } place)
            {
                _places.Add(place);
            }
        }

        _places.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        var only = _places.Count == 0 ? default : _places[_places.Count / 2];
        var there = 0;
        foreach (var place in _places)
        {
            there += place == only ? 1 : 0;
        }

        var extent = 2 * there <= asked.Length ? Extent.Everywhere : only.Provider is null ? Extent.OneCountry : Extent.OneProvider;
        return s_extent.Of(extent, asked.Length);
    }

    // The loudest of those that are heard of from known places.
    private ReadOnlySpan<Episode> Asked(Cluster cluster)
    {
        _asked.Clear();
        foreach (var member in cluster.Members)
        {
            if (!catalog.Service(member.Service).IsInternetProvider && detector.KnowsPlacesOf(member.Service))
            {
                _asked.Add(member);
            }
        }

        _asked.Sort(Episode.LoudestFirst);
        return CollectionsMarshal.AsSpan(_asked)[..Math.Min(PlacesAsked, _asked.Count)];
    }

    private Clue? Words(int leading) =>
        leading != CauseBelief.UnknownCause && statements.NamedOf(leading, detector.Minute) is not 0 and var said ? Said(said) : null;

    private static Clue Said(int said)
    {
        var named = PostMortems.Named.Where(m => (said & (1 << (int)m)) != 0).ToArray();
        return new Clue(GroundKind.NoticeWords, [.. PostMortems.Named.Select(m => named.Contains(m) ? NamedWeight : 0)], [.. named.Select(EnumWords.Of)], named.Length);
    }

    private static Pace PaceOf(long minutes, int atOnce, int gradually) =>
        minutes <= atOnce ? Pace.AtOnce : minutes <= gradually ? Pace.Gradually : Pace.Slowly;

    // Minutes between the lower and the upper quartile of those members that have one.
    private long MiddleHalf(IncidentCase open, Func<Member, long?> minuteOf)
    {
        _minutes.Clear();
        foreach (var member in open.Members)
        {
            if (minuteOf(member) is { } minute)
            {
                _minutes.Add(minute);
            }
        }

        _minutes.Sort();
        return _minutes[3 * _minutes.Count / 4] - _minutes[_minutes.Count / 4];
    }
}
