using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Checkpoints;

/// <summary>
/// 64 bits that stand for what of a catalog the observatory's state depends on: which entities there are, in which order, of which kind,
/// class and category, and what each stands on. Names, home pages and sources may change.
/// </summary>
internal static class CatalogFingerprint
{
    public static ulong Of(CatalogGraph catalog)
    {
        var hash = SignalFingerprint.Of("catalog");
        for (var entity = 0; entity < catalog.Entities.Length; entity++)
        {
            var what = catalog.Entities[entity];
            hash = SignalFingerprint.Mix(hash, System.Text.Encoding.UTF8.GetBytes($"{what.Id}|{what.Kind}|{what.Parent}|{what.Class}|{what.Profile?.Category}|"));
            foreach (var edge in catalog.StandsOn(entity))
            {
                hash = SignalFingerprint.Mix(hash, (ulong)edge.Entity);
                hash = SignalFingerprint.Mix(hash, BitConverter.DoubleToUInt64Bits(edge.Strength));
            }
        }

        return hash;
    }
}
