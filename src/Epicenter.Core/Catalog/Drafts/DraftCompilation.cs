using System.Collections.Immutable;
using System.Globalization;

namespace Epicenter.Core.Catalog.Drafts;

/// <summary>Turns a draft in which <see cref="Checking.CatalogChecker"/> found nothing worse than harmless into the graph.</summary>
public static class DraftCompilation
{
    public static CatalogGraph Compile(this CatalogDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return CatalogGraph.Compile(
            draft.Entities.Select(Entity).Concat(draft.Services.Select(Service)).DistinctBy(e => e.Id),
            draft.Outages.Select(Outage).DistinctBy(o => o.Id));
    }

    private static Entity Entity(DraftedEntity drafted)
    {
        var kind = Word<EntityKind>(drafted.Kind!);
        return new Entity(
            drafted.Id!.Text,
            kind,
            drafted.Name!.Text,
            drafted.Parent?.Text,
            drafted.Class is { } @class && kind == EntityKind.Component ? Word<ComponentClass>(@class) : null,
            Dependencies(drafted),
            Profile: null);
    }

    private static Entity Service(DraftedService drafted)
    {
        var profile = new ServiceProfile(
            drafted.Category!.Text,
            Texts(drafted.Countries),
            drafted.Homepage?.Text,
            [.. drafted.Aliases.Select(a => a.Text.ToLowerInvariant())])
        {
            AutonomousSystems = [.. drafted.Asn.Select(a => uint.Parse(a.Text, CultureInfo.InvariantCulture))],
        };
        return new Entity(drafted.Id!.Text, EntityKind.Service, drafted.Name!.Text, Parent: null, Class: null, Dependencies(drafted), profile);
    }

    private static Outage Outage(DraftedOutage drafted) => new(
        drafted.Id!.Text,
        drafted.Name!.Text,
        Day(drafted.At!),
        drafted.Source!.Text);

    private static ImmutableArray<Dependency> Dependencies(DraftedNode node) =>
    [
        .. node.DependsOn.Select(d => new Dependency(
            d.Entity!.Text,
            double.Parse(d.Strength!.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
            d.Kind?.Text,
            d.Source?.Text,
            Texts(d.Evidence),
            d.Ended is { } ended ? Day(ended) : null)),
    ];

    private static DateOnly Day(DraftedText drafted) => DateOnly.ParseExact(drafted.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ImmutableArray<string> Texts(ImmutableArray<DraftedText> drafted) => [.. drafted.Select(d => d.Text)];

    private static TEnum Word<TEnum>(DraftedText drafted)
        where TEnum : struct, Enum =>
        EnumWords.TryParse<TEnum>(drafted.Text, out var value) ? value : throw new ArgumentException($"{drafted.Place}: {drafted.Text} is unknown.");
}
