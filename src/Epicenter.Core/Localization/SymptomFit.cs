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

    // A thousand reports say hardly more of the class than sixty: they copy one another.
    private const double MostReports = 60;

    private readonly CatalogGraph _catalog;
    private readonly double[] _counts = new double[7];

    public SymptomFit(CatalogGraph catalog, IReadOnlyList<Episode> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        _catalog = catalog;
        foreach (var member in members)
        {
            for (var i = 0; i < _counts.Length; i++)
            {
                _counts[i] += Math.Max(0, member.Symptoms[i] - (member.Expected * SymptomProfiles.Everyday[i]));
            }
        }

        var total = _counts.Sum();
        if (total > MostReports)
        {
            for (var i = 0; i < _counts.Length; i++)
            {
                _counts[i] *= MostReports / total;
            }
        }
    }

    /// <summary>Natural log-likelihood of the complaints if the entity is the cause, against the everyday mix.</summary>
    public double Of(int entity)
    {
        var what = _catalog.Entities[entity];
        if (what.Class is { } componentClass)
        {
            return AgainstEveryday(SymptomProfiles.Of(componentClass), ClassConcentration);
        }

        // A service that fails for a reason of its own is complained of in its everyday way.
        return what.IsService ? 0 : PartsOf(entity);
    }

    /// <summary>Symptoms by weight, heaviest first, with their counts (scaled down where there are very many).</summary>
    public IEnumerable<(Symptom Symptom, double Count)> Heaviest() =>
        Enumerable.Range(0, _counts.Length).Select(i => ((Symptom)i, _counts[i])).Where(x => x.Item2 > 0).OrderByDescending(x => x.Item2).ThenBy(x => x.Item1);

    // A whole region or provider: people meet now one of its parts, now another.
    private double PartsOf(int entity)
    {
        var prefix = _catalog.Entities[entity].Id + "/";
        var blend = new double[_counts.Length];
        var parts = 0;
        foreach (var part in _catalog.Entities)
        {
            if (part.Class is { } componentClass && part.Id.StartsWith(prefix, StringComparison.Ordinal))
            {
                parts++;
                for (var i = 0; i < blend.Length; i++)
                {
                    blend[i] += SymptomProfiles.Of(componentClass)[i];
                }
            }
        }

        if (parts == 0)
        {
            return 0;
        }

        for (var i = 0; i < blend.Length; i++)
        {
            blend[i] /= parts;
        }

        return AgainstEveryday(blend, BroadConcentration);
    }

    private double AgainstEveryday(ReadOnlySpan<double> profile, double concentration) =>
        SymptomProfiles.LogLikelihood(_counts, profile, concentration) - SymptomProfiles.LogLikelihood(_counts, SymptomProfiles.Everyday, concentration);
}
