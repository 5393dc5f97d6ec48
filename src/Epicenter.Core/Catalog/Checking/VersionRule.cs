using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

internal sealed class VersionRule : ICatalogRule
{
    public IEnumerable<CatalogProblem> Check(CatalogDraft draft) =>
        from version in draft.Versions
        where version.Text != CatalogDraft.SupportedVersion
        select new CatalogProblem(version.Place, $"version {version.Text} is not supported; we read version {CatalogDraft.SupportedVersion}");
}
