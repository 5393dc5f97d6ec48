using System.Collections.Immutable;
using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Incidents;

/// <summary>How the services that stand on a cause fare beside those that do not. Only services that were ever heard of count.</summary>
/// <param name="On">Those that stand on it.</param>
/// <param name="OffFailing">Of those that do not, how many fail in the incident.</param>
/// <param name="Off">How many do not; what other incidents explain is left out.</param>
/// <param name="Apart">Those that stand on something near it and not on it, most services first.</param>
public sealed record Contrast(Tally On, int OffFailing, int Off, ImmutableArray<Apart> Apart)
{
    internal void Save(CheckpointWriter to)
    {
        On.Save(to);
        to.Write(OffFailing);
        to.Write(Off);
        to.WriteAll(Apart, apart => apart.Save(to));
    }

    internal static Contrast Load(CheckpointReader from) => new(Tally.Load(from), from.ReadInt(), from.ReadInt(), from.ReadAll(() => Incidents.Apart.Load(from)));
}
