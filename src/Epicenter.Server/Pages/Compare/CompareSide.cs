using Epicenter.Core.Catalog;
using Epicenter.Server.Compare;

namespace Epicenter.Server.Pages.Compare;

/// <summary>One of the two that are compared.</summary>
/// <param name="Asked">What the reader wrote.</param>
/// <param name="Entity">Null where nothing is called so.</param>
/// <param name="Near">Ids that may have been meant.</param>
public sealed record CompareSide(string Asked, Entity? Entity, YearRecord? Year, IReadOnlyList<string> Near);
