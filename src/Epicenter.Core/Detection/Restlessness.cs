using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>
/// How often and how loudly each service is suspected of nothing, and so what evidence opens no more than so many false incidents a year:
/// the dial. A suspicion's excess over <see cref="Detector.SuspicionEvidence"/> is measured in the service's own usual excess; how such
/// ratios are distributed is counted over all services, since one alone has too few. Nothing is assumed of the tail (peaks over a
/// threshold without their Pareto: Siffer et al., KDD 2017); what drifts all the same is steered back, as in adaptive conformal inference
/// (Gibbs and Candès, NeurIPS 2021).
/// </summary>
internal sealed class Restlessness(int services)
{
    private const double MinutesAYear = 365.25 * MinutesADay;
    private const int MinutesADay = 24 * 60;

    // Quiet weeks make services calmer, as more is known of what is usual: what was long ago counts little.
    private const double HalfLifeDays = 10;

    // A service of which nothing is known: so many suspicions a year, and the root of the excess that is usual.
    private const double PriorPerYear = 60;
    private const double PriorYearsPeaks = 1;
    private const double PriorRoot = 1;
    private const double PriorRootPeaks = 3;
    private const double EveryonesPeaks = 20;
    private const double TailPeaks = 50;

    // Roots of the excess over the service's usual one, in steps: a root tames what real outages leave among them.
    private const int Steps = 400;
    private const double Step = 0.04;

    // Openings a year and service at which what was foreseen is compared with what came: often enough to be counted.
    private const double SteeredAt = 4;
    private const double SteeringADay = 0.03;
    private const double LeastStretch = 0.2;
    private const double MostStretch = 3;

    private readonly float[] _roots = new float[services];
    private readonly float[] _peaks = new float[services];
    private readonly double[] _ratios = new double[Steps];
    private double _all;
    private double _years;
    private double _stretch = 1;
    private double _foreseen;

    /// <summary>Takes note that a minute passed.</summary>
    public void Pass(long minute)
    {
        _years += 1 / MinutesAYear;
        if (minute % MinutesADay == 0)
        {
            Steer();
            Fade();
        }
    }

    /// <summary>Takes the loudest evidence of a suspicion that came to nothing.</summary>
    public void Note(int service, double loudest)
    {
        _foreseen += loudest >= Threshold(service, SteeredAt) ? 1 : 0;
        var root = Math.Sqrt(Math.Max(0, loudest - Detector.SuspicionEvidence));
        _ratios[Math.Min(Steps - 1, (int)(root / UsualRoot(service) / Step))]++;
        _roots[service] += (float)root;
        _peaks[service]++;
        _all++;
    }

    /// <summary>The evidence that a service which is fine reaches so many times a year.</summary>
    public double Threshold(int service, double perYear)
    {
        var share = perYear / PerYear(service);
        var left = 0.0;
        for (var step = Steps - 1; step >= 0 && share < 1; step--)
        {
            left += _ratios[step];

            // Before anything was counted: as if the excess were exponential, which it is where evidence is what it says.
            var ratio = step * Step;
            var assumed = Math.Exp(-Math.PI / 4 * ratio * ratio);
            if ((left + (TailPeaks * assumed)) / (_all + TailPeaks) > share)
            {
                var root = (ratio + Step) * UsualRoot(service) * _stretch;
                return Detector.SuspicionEvidence + (root * root);
            }
        }

        return Detector.SuspicionEvidence;
    }

    internal void Save(CheckpointWriter to)
    {
        to.WriteArray(_roots);
        to.WriteArray(_peaks);
        to.WriteArray(_ratios);
        to.Write(_all);
        to.Write(_years);
        to.Write(_stretch);
        to.Write(_foreseen);
    }

    internal void Load(CheckpointReader from)
    {
        from.ReadArray(_roots);
        from.ReadArray(_peaks);
        from.ReadArray(_ratios);
        _all = from.ReadDouble();
        _years = from.ReadDouble();
        _stretch = from.ReadDouble();
        _foreseen = from.ReadDouble();
    }

    // Suspicions of a service a year.
    private double PerYear(int service)
    {
        var everyone = (_all + EveryonesPeaks) / ((_years * services) + (EveryonesPeaks / PriorPerYear));
        return (_peaks[service] + PriorYearsPeaks) / (_years + (PriorYearsPeaks / everyone));
    }

    private double UsualRoot(int service) => (_roots[service] + (PriorRootPeaks * PriorRoot)) / (_peaks[service] + PriorRootPeaks);

    private void Steer()
    {
        var expected = SteeredAt * services * MinutesADay / MinutesAYear;
        var error = Math.Clamp((_foreseen - expected) / Math.Max(expected, 1), -1, 2);
        _stretch = Math.Clamp(_stretch * Math.Exp(SteeringADay * error), LeastStretch, MostStretch);
        _foreseen = 0;
    }

    private void Fade()
    {
        var kept = Math.Pow(0.5, 1 / HalfLifeDays);
        _all *= kept;
        _years *= kept;
        foreach (ref var ratio in _ratios.AsSpan())
        {
            ratio *= kept;
        }

        for (var service = 0; service < services; service++)
        {
            _roots[service] *= (float)kept;
            _peaks[service] *= (float)kept;
        }
    }
}
