using Epicenter.Core.Catalog;
using Epicenter.Server.Networks;
using Epicenter.Server.Security;
using Epicenter.Server.Security.Keys;
using Epicenter.Storage;

namespace Epicenter.Server;

/// <summary>What a server is put together from once its files are open; tests put in their own.</summary>
internal sealed record ServerParts(
    CatalogGraph Catalog, ISignalLog Log, CheckpointStore? Checkpoints, AccessKey OwnKey, ServerSecret Secret, NetworkTable Networks, TimeProvider Time)
{
    /// <summary>File of the rollups; null where none are kept.</summary>
    public string? Rollups { get; init; }

    /// <summary>File of the incidents' archive; null where none is kept.</summary>
    public string? Archive { get; init; }
}
