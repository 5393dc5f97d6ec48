using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Magnitudes;

/// <summary>The versions of an incident's magnitude, as the estimate grew: a new one where it moved enough to be told, and the last.</summary>
public sealed class MagnitudeRecord
{
    // On a logarithmic scale, smaller steps are nothing to speak of.
    private const double Step = 0.1;

    private readonly List<MagnitudeVersion> _versions = [];

    /// <summary>In order; the last is what is said now. Empty where nothing can be said.</summary>
    public IReadOnlyList<MagnitudeVersion> Versions => _versions;

    /// <summary>Takes an estimate.</summary>
    /// <param name="isFinal">It is kept though it moved little.</param>
    internal void Note(DateTimeOffset at, Magnitude? magnitude, bool isFinal)
    {
        if (magnitude is null)
        {
            _versions.Clear();
        }
        else if (_versions.Count == 0 || Math.Abs(magnitude.Value - _versions[^1].Magnitude.Value) >= Step || (isFinal && magnitude != _versions[^1].Magnitude))
        {
            _versions.Add(new MagnitudeVersion(at, magnitude));
        }
    }

    internal void Save(CheckpointWriter to) => to.WriteAll(_versions, version => version.Save(to));

    internal void Load(CheckpointReader from) => _versions.AddRange(from.ReadAll(() => MagnitudeVersion.Load(from)));
}
