using System.Collections.Immutable;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Core.Incidents;

/// <summary>What was believed of an incident over time. Bounded: when there are too many points, every other one goes and later ones come half as often.</summary>
internal sealed class BeliefCourse
{
    /// <summary>Points that are kept at most.</summary>
    public const int MostPoints = 200;

    // Probabilities are kept to a thousandth.
    private const int Parts = 1000;

    private readonly List<BeliefPoint> _points = [];
    private int _minutesApart = 1;
    private ImmutableArray<BeliefPoint>? _told = [];

    public ImmutableArray<BeliefPoint> Points => _told ??= [.. _points];

    /// <summary>Notes what is believed now, where that is news.</summary>
    public void Note(BeliefPoint point)
    {
        if (_points is [.., var last] && !point.LeadsElsewhere(last) && (!point.Differs(last) || point.At - last.At < TimeSpan.FromMinutes(_minutesApart)))
        {
            return;
        }

        _points.Add(point with
        {
            Causes = [.. point.Causes.Select(c => c with { Probability = Rounded(c.Probability) })],
            Mechanisms = [.. point.Mechanisms.Select(m => m with { Probability = Rounded(m.Probability) })],
        });
        if (_points.Count > MostPoints)
        {
            Thin();
        }

        _told = null;
    }

    internal void Save(CheckpointWriter to)
    {
        string[] names = [.. _points.SelectMany(p => p.Causes).Select(c => c.Entity).Distinct()];
        to.Write(_minutesApart);
        to.WriteAll(names, to.Write);
        to.WriteAll(_points, point =>
        {
            to.Write(point.At);
            to.WriteAll(point.Causes, cause =>
            {
                to.Write(Array.IndexOf(names, cause.Entity));
                to.Write((int)Math.Round(Parts * cause.Probability));
            });
            to.WriteAll(point.Mechanisms, mechanism =>
            {
                to.Write((long)mechanism.Mechanism);
                to.Write((int)Math.Round(Parts * mechanism.Probability));
            });
        });
    }

    internal static BeliefCourse Load(CheckpointReader from)
    {
        var course = new BeliefCourse { _minutesApart = from.ReadInt(), _told = null };
        var names = from.ReadAll(from.ReadText);
        course._points.AddRange(from.ReadAll(() => new BeliefPoint(
            from.ReadMoment(),
            from.ReadAll(() => new CauseShare(names[from.ReadInt()], from.ReadInt() / (double)Parts)),
            from.ReadAll(() => new MechanismShare((Mechanism)from.ReadInt(), from.ReadInt() / (double)Parts)))));
        return course;
    }

    // The first and the last stay.
    private void Thin()
    {
        var kept = _points.Where((_, i) => i % 2 == 0).ToArray();
        _points.Clear();
        _points.AddRange(kept);
        _minutesApart *= 2;
    }

    private static double Rounded(double probability) => Math.Round(Parts * probability) / Parts;
}
