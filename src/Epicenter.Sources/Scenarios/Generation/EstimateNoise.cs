using System.Collections.Immutable;
using Epicenter.Core.Drills;
using Epicenter.Core.Signals;

namespace Epicenter.Sources.Scenarios.Generation;

/// <summary>
/// Makes what is estimated differ from one seed to another: the peaks that nobody charted, and how far each service's crowd keeps to its table
/// of symptoms. A finding that holds for one guess only does not hold.
/// </summary>
internal sealed class EstimateNoise(CrowdModel crowd, SeededRandom random)
{
    public ServiceHit Applied(ServiceHit hit)
    {
        var peak = hit.IsCharted || crowd.PeakSpread == 0 ? hit.PeakPerQuarterHour : random.NextLogNormal(hit.PeakPerQuarterHour, crowd.PeakSpread);
        return hit with { PeakPerQuarterHour = peak, Symptoms = Scattered(hit.Symptoms) };
    }

    private ImmutableDictionary<Symptom, double> Scattered(ImmutableDictionary<Symptom, double> table)
    {
        if (crowd.SymptomConcentration is not { } concentration)
        {
            return table;
        }

        // In the order of the symptoms, so that a dictionary's hashing has no say.
        var symptoms = table.Keys.Order().ToArray();
        var total = table.Values.Sum();
        var drawn = random.NextProportions([.. symptoms.Select(symptom => table[symptom] / total)], concentration);
        return symptoms.Zip(drawn).ToImmutableDictionary(pair => pair.First, pair => pair.Second);
    }
}
