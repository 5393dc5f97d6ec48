using System.Collections.Immutable;

namespace Epicenter.Core.Localization.Search;

/// <summary>
/// What reaches what, in arrays both ways. Causes that reach the same services with the same strengths can't be told apart by any evidence:
/// they are one class here, as probable as all of them together. Immutable.
/// </summary>
public sealed class CauseGraph
{
    // A service that can't be spared would leave nothing to divide by when its cause is taken out of the set.
    private const float MostStrength = 0.999f;

    private readonly ImmutableArray<ImmutableArray<int>> _classes;
    private readonly double[] _logPriors;
    private readonly EdgeList _byClass;
    private readonly EdgeList _byService;
    private readonly long[] _flipVisits;

    private CauseGraph(int services, IReadOnlyList<Cause> causes, ImmutableArray<ImmutableArray<int>> classes)
    {
        _classes = classes;
        _logPriors = [.. classes.Select(c => LogSum(c.Select(member => causes[member].LogPrior)))];
        _byClass = new EdgeList([.. classes.Select(c => causes[c[0]].Reaches.Length)]);
        for (var c = 0; c < classes.Length; c++)
        {
            foreach (var reach in causes[classes[c][0]].Reaches)
            {
                _byClass.Add(c, reach.Service, Math.Min((float)reach.Probability, MostStrength));
            }
        }

        _byService = _byClass.Turned(services);
        _flipVisits = [.. Enumerable.Range(0, classes.Length).Select(VisitsOfFlip)];
    }

    public int ServiceCount => _byService.Count;

    /// <summary>Classes of causes that evidence can tell apart.</summary>
    public int ClassCount => _byClass.Count;

    public long EdgeCount => _byClass.EdgeCount;

    /// <summary>Edges that the dearest change of the set touches.</summary>
    public long DearestFlip => _flipVisits.Length == 0 ? 0 : _flipVisits.Max();

    /// <param name="services">How many services there are.</param>
    /// <param name="causes">A cause's position is its index.</param>
    /// <exception cref="ArgumentException">A cause reaches a service that there is not, or one twice, or not in order, or a strength is not in (0, 1].</exception>
    public static CauseGraph Build(int services, IReadOnlyList<Cause> causes)
    {
        ArgumentNullException.ThrowIfNull(causes);
        for (var c = 0; c < causes.Count; c++)
        {
            Check(c, causes[c], services);
        }

        return new CauseGraph(services, causes, CauseClasses.Of(causes));
    }

    /// <summary>The causes of a class, by their index.</summary>
    public ImmutableArray<int> CausesOf(int causeClass) => _classes[causeClass];

    /// <summary>Natural log-odds that one of a class fails.</summary>
    public double LogPriorOf(int causeClass) => _logPriors[causeClass];

    /// <summary>Edges that a change of the set by this class touches.</summary>
    internal long FlipVisits(int causeClass) => _flipVisits[causeClass];

    internal ReadOnlySpan<int> ServicesOf(int causeClass, out ReadOnlySpan<float> strengths) => _byClass.Of(causeClass, out strengths);

    internal ReadOnlySpan<int> ClassesOf(int service, out ReadOnlySpan<float> strengths) => _byService.Of(service, out strengths);

    private static void Check(int index, Cause cause, int services)
    {
        var last = -1;
        foreach (var reach in cause.Reaches)
        {
            if (reach.Service <= last || reach.Service >= services || reach.Probability is not (> 0 and <= 1))
            {
                throw new ArgumentException($"Cause {index} reaches service {reach.Service} with {reach.Probability}: services are listed once, in order, below {services}, with a strength in (0, 1].");
            }

            last = reach.Service;
        }
    }

    private static double LogSum(IEnumerable<double> logs)
    {
        var values = logs.ToArray();
        var most = values.Max();
        return most + Math.Log(values.Sum(v => Math.Exp(v - most)));
    }

    private long VisitsOfFlip(int causeClass)
    {
        var visits = 0L;
        foreach (var service in ServicesOf(causeClass, out _))
        {
            visits += _byService.Of(service, out _).Length;
        }

        return visits;
    }
}
