using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Localization;

/// <summary>How well what people complain of in a cluster fits each possible cause.</summary>
public sealed class SymptomFit
{
    // Pseudo-reports that a profile is worth: outages of one class resemble one another only so far.
    private const double ClassConcentration = 30;
    private const double BroadConcentration = 12;

    // The failures of single services resemble one another hardly at all.
    private const double OwnConcentration = 6;

    // A thousand reports say hardly more of the class than sixty: they copy one another. And those of one service tell what sort of
    // service it is as much as what failed, so each has a part in the sixty that grows as the root of how many report it.
    private const double MostReports = 60;

    private static readonly ComponentClass[] s_classes = Enum.GetValues<ComponentClass>();

    private readonly double[] _counts = new double[7];

    // Worked out when first asked for.
    private readonly double?[] _ofClass = new double?[s_classes.Length];
    private double? _everyday;
    private double? _itself;

    public SymptomFit(IReadOnlyList<Episode> members) => Begin(members);

    /// <summary>One that is told of a cluster by <see cref="Begin"/>, and of another again and again.</summary>
    internal SymptomFit()
    {
    }

    /// <summary>Forgets the cluster before, and is about this one.</summary>
    internal void Begin(IReadOnlyList<Episode> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        Array.Clear(_counts);
        Array.Clear(_ofClass);
        (_everyday, _itself) = (null, null);
        var all = 0.0;
        Span<double> above = stackalloc double[_counts.Length];
        for (var m = 0; m < members.Count; m++)
        {
            var (member, total) = (members[m], 0.0);
            for (var i = 0; i < above.Length; i++)
            {
                above[i] = Math.Max(0, member.Symptoms[i] - (member.Expected * SymptomProfiles.Everyday[i]));
                total += above[i];
            }

            all += total;
            for (var i = 0; i < above.Length && total > 0; i++)
            {
                _counts[i] += above[i] / Math.Sqrt(total);
            }
        }

        var scale = Math.Min(all, MostReports) / Math.Max(double.Epsilon, _counts.Sum());
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] *= scale;
        }
    }

    /// <summary>Natural log-likelihood of the complaints if a component of this class is the cause, against the everyday mix.</summary>
    public double Of(ComponentClass componentClass) =>
        _ofClass[(int)componentClass] ??= SymptomProfiles.LogLikelihood(_counts, SymptomProfiles.Of(componentClass), ClassConcentration) - Everyday();

    /// <summary>The same for a whole, by the mix of its parts; nothing speaks for or against a whole without parts.</summary>
    public double OfWhole(ReadOnlySpan<double> mix) => mix.IsEmpty ? 0 : Under(mix) - Under(SymptomProfiles.Everyday);

    /// <summary>
    /// The same if the service fails by itself: one of its own parts, of whatever class, or in the everyday way, and now and then because
    /// more people want it than it can serve.
    /// </summary>
    public double OfItself() => _itself ??=
        Math.Log(((1 - Priors.SurgeShare) * Ordinary(_counts)) + (Priors.SurgeShare * Likelihood(_counts, SymptomProfiles.DemandSurge, ClassConcentration)))
        - Everyday();

    /// <summary>The same where there is no such thing as too much demand.</summary>
    public double OfOwnFailure() => Math.Log(Ordinary(_counts)) - Everyday();

    /// <summary>
    /// Natural log-likelihood of the complaints if more people want the service than it can serve, against a failure of one of its own
    /// parts or in some other way of its own. Complaints of something else say nothing of that.
    /// </summary>
    public double OfSurge()
    {
        var known = _counts.ToArray();
        known[(int)Symptom.Other] = 0;
        return SymptomProfiles.LogLikelihood(known, SymptomProfiles.DemandSurge, ClassConcentration) - Math.Log(Ordinary(known));
    }

    /// <summary>Natural log-likelihood of the complaints under a broad mixture around a profile, up to a constant.</summary>
    internal double Under(ReadOnlySpan<double> profile) => SymptomProfiles.LogLikelihood(_counts, profile, BroadConcentration);

    /// <summary>Symptoms by weight, heaviest first, with their counts (scaled down where there are very many).</summary>
    public IReadOnlyList<(Symptom Symptom, double Count)> Heaviest()
    {
        var heaviest = new List<(Symptom Symptom, double Count)>(_counts.Length);
        for (var i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] > 0)
            {
                heaviest.Add(((Symptom)i, _counts[i]));
            }
        }

        heaviest.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : (int)a.Symptom - (int)b.Symptom);
        return heaviest;
    }

    // Half of the failures of single services are of a part such as others have too; the rest resemble one another hardly at all.
    private static double Ordinary(double[] counts)
    {
        var sum = 0.0;
        foreach (var componentClass in s_classes)
        {
            sum += Likelihood(counts, SymptomProfiles.Of(componentClass), ClassConcentration);
        }

        return ((sum / s_classes.Length) + Likelihood(counts, SymptomProfiles.Everyday, OwnConcentration)) / 2;
    }

    private static double Likelihood(ReadOnlySpan<double> counts, ReadOnlySpan<double> profile, double concentration) =>
        Math.Exp(SymptomProfiles.LogLikelihood(counts, profile, concentration));

    private double Everyday() => _everyday ??= SymptomProfiles.LogLikelihood(_counts, SymptomProfiles.Everyday, ClassConcentration);
}
