using Epicenter.Core.Drills;

namespace Epicenter.Bench.Localization.World;

/// <summary>
/// Outages that begin and end, one or two at once, and the evidence of every service, of which one in twenty changes each tick. Evidence is what
/// it claims to be, the log-likelihood ratio of a normal observation, except for services that shout for no reason.
/// </summary>
internal sealed class OutageStream
{
    public const int TicksOfOutage = 10;
    public const int TicksOfQuiet = 6;

    private const double ChangedShare = 0.05;
    private const double SecondOutage = 0.3;
    private const double HardlyHeard = 0.35;
    private const double OwnFailure = 0.0005;
    private const double Shouting = 0.001;
    private const int FewestHit = 5;

    private readonly RiskWorld _world;
    private readonly SeededRandom _random;
    private readonly double[] _sensitivity;
    private readonly double[] _evidence;
    private readonly bool[] _hit;
    private readonly int[][] _groups;
    private readonly Queue<int> _changed = [];

    public OutageStream(RiskWorld world, ulong seed)
    {
        _world = world;
        _random = new SeededRandom(seed);
        _sensitivity = [.. Enumerable.Range(0, world.Size.Services).Select(_ => _random.Chance(HardlyHeard) ? 0.3 : _random.NextLogNormal(1.7, 0.5))];
        _hit = new bool[world.Size.Services];
        _evidence = [.. Enumerable.Range(0, world.Size.Services).Select(DrawEvidence)];
        _groups = [.. Enum.GetValues<GroupKind>().Select(kind =>
            Enumerable.Range(0, world.Size.Groups).Where(g => world.KindOf(g) == kind && world.Truth[g].Reaches.Length >= FewestHit).ToArray())];
    }

    public IReadOnlyList<double> Evidence => _evidence;

    /// <summary>What fails now.</summary>
    public List<int> Failing { get; } = [];

    /// <summary>Lets one or two groups fail.</summary>
    public void Begin()
    {
        do
        {
            Fail(DrawGroup());
        }
        while (Failing.Count < 2 && _random.Chance(SecondOutage));
    }

    /// <summary>Repairs whatever fails.</summary>
    public void End()
    {
        Failing.Clear();
        for (var service = 0; service < _hit.Length; service++)
        {
            Turn(service, hit: false);
        }
    }

    /// <summary>The services whose evidence changed: half at most are those whose state did, the rest whichever.</summary>
    public IReadOnlyCollection<int> Tick()
    {
        var count = (int)(ChangedShare * _hit.Length);
        var told = new HashSet<int>(count);
        while (told.Count < count / 2 && _changed.TryDequeue(out var service))
        {
            told.Add(service);
        }

        while (told.Count < count)
        {
            told.Add(_random.NextBelow(_hit.Length));
        }

        foreach (var service in told)
        {
            _evidence[service] = DrawEvidence(service);
        }

        return told;
    }

    private void Fail(int group)
    {
        if (Failing.Contains(group))
        {
            return;
        }

        Failing.Add(group);
        var reached = _world.Truth[group].Reaches.ToArray();
        for (var i = reached.Length - 1; i >= 0; i--)
        {
            // In no order, so that of a large outage a fair sample is heard of first.
            var at = _random.NextBelow(i + 1);
            (reached[i], reached[at]) = (reached[at], reached[i]);
            if (_random.Chance(reached[i].Probability))
            {
                Turn(reached[i].Service, hit: true);
            }
        }
    }

    private void Turn(int service, bool hit)
    {
        if (_hit[service] != hit)
        {
            _hit[service] = hit;
            _changed.Enqueue(service);
        }
    }

    private int DrawGroup()
    {
        var kinds = Array.FindAll(_groups, g => g.Length > 0);
        var groups = kinds[Math.Min(kinds.Length - 1, _random.NextIndex([0.04, 0.26, 0.7]))];
        return groups[_random.NextBelow(groups.Length)];
    }

    private double DrawEvidence(int service)
    {
        if (_random.Chance(Shouting))
        {
            return _random.NextBetween(3, 8);
        }

        var sensitivity = _sensitivity[service];
        var fails = _hit[service] || _random.Chance(OwnFailure);
        return (sensitivity * _random.NextNormal()) + ((fails ? 0.5 : -0.5) * sensitivity * sensitivity);
    }
}
