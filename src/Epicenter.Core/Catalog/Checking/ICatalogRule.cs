using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

/// <summary>One thing that must hold in every catalog.</summary>
internal interface ICatalogRule
{
    /// <summary>Every place where it does not hold. What another rule complains of already is passed over in silence.</summary>
    IEnumerable<CatalogProblem> Check(CatalogDraft draft);
}
