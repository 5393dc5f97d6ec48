using System.Collections.Immutable;
using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

/// <summary>Finds everything that is wrong with a draft, all at once.</summary>
public static class CatalogChecker
{
    private static readonly ImmutableArray<ICatalogRule> Rules =
    [
        new VersionRule(),
        new RequiredMembersRule(),
        new IdRule(),
        new UniqueIdRule(),
        new WordRule(),
        new ParentRule(),
        new ReferenceRule(),
        new StrengthRule(),
        new ProfileRule(),
        new DayRule(),
        new CycleRule(),
    ];

    /// <summary>All problems, in the order of their places; none where the draft compiles.</summary>
    public static ImmutableArray<CatalogProblem> Check(CatalogDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return
        [
            .. Rules.SelectMany(rule => rule.Check(draft))
                .OrderBy(p => p.Place.File, StringComparer.Ordinal)
                .ThenBy(p => p.Place.Line)
                .ThenBy(p => p.Place.Column),
        ];
    }
}
