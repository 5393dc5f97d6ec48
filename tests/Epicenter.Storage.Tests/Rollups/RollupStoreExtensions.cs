using Epicenter.Storage.Rollups;

namespace Epicenter.Storage.Tests.Rollups;

internal static class RollupStoreExtensions
{
    /// <summary>Counts signals in one step.</summary>
    public static void Add(this RollupStore store, IReadOnlyList<LoggedSignal> signals)
    {
        var batch = new RollupBatch();
        batch.Add(signals);
        store.Add(batch);
    }
}
