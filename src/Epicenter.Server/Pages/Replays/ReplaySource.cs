using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Server.Pages.Replays;

/// <summary>What a replay runs on.</summary>
/// <param name="Signals">In the order of arrival; read once.</param>
public sealed record ReplaySource(CatalogGraph Catalog, IEnumerable<Signal> Signals);
