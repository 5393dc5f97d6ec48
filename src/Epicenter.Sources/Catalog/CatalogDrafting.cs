using System.Collections.Immutable;
using Epicenter.Core.Catalog.Drafts;
using Epicenter.Sources.Yaml;

namespace Epicenter.Sources.Catalog;

/// <summary>Collects drafts of entities, services and outages from the files of a catalog.</summary>
internal sealed class CatalogDrafting(List<YamlProblem> problems)
{
    private readonly ImmutableArray<DraftedText>.Builder _versions = ImmutableArray.CreateBuilder<DraftedText>();
    private readonly ImmutableArray<DraftedEntity>.Builder _entities = ImmutableArray.CreateBuilder<DraftedEntity>();
    private readonly ImmutableArray<DraftedService>.Builder _services = ImmutableArray.CreateBuilder<DraftedService>();
    private readonly ImmutableArray<DraftedOutage>.Builder _outages = ImmutableArray.CreateBuilder<DraftedOutage>();

    public CatalogDraft ToDraft() => new(_versions.ToImmutable(), _entities.ToImmutable(), _services.ToImmutable(), _outages.ToImmutable());

    /// <summary>Adds what one file holds.</summary>
    public void Add(YamlPart root)
    {
        if (MemberReader.Of(root, "catalog", problems) is not { } catalog)
        {
            return;
        }

        if (Text(catalog.Value("version")) is { } version)
        {
            _versions.Add(version);
        }
        else
        {
            problems.Add(new YamlProblem(catalog.Place, $"the file does not say which version it is (version: {CatalogDraft.SupportedVersion})"));
        }

        _outages.AddRange(Each(catalog.Items("outages"), "outage", Outage));
        _entities.AddRange(Each(catalog.Items("entities"), "entity", Entity));
        _services.AddRange(Each(catalog.Items("services"), "service", Service));
        catalog.RefuseOthers();
    }

    private static DraftedOutage Outage(MemberReader outage) => new(outage.Place)
    {
        Id = Text(outage.Value("id")),
        Name = Text(outage.Value("name")),
        At = Text(outage.Value("at")),
        Source = Text(outage.Value("source")),
    };

    private DraftedEntity Entity(MemberReader entity) => new(entity.Place)
    {
        Id = Text(entity.Value("id")),
        Kind = Text(entity.Value("kind")),
        Name = Text(entity.Value("name")),
        Parent = Text(entity.Value("parent")),
        Class = Text(entity.Value("class")),
        DependsOn = Dependencies(entity),
    };

    private DraftedService Service(MemberReader service) => new(service.Place)
    {
        Id = Text(service.Value("id")),
        Name = Text(service.Value("name")),
        Category = Text(service.Value("category")),
        Countries = Texts(service.Values("countries")),
        Homepage = Text(service.Value("homepage")),
        Aliases = Texts(service.Values("aliases")),
        Asn = Texts(service.Values("asn")),
        DependsOn = Dependencies(service),
    };

    private ImmutableArray<DraftedDependency> Dependencies(MemberReader node) => [.. Each(node.Items("dependsOn"), "dependency", Dependency)];

    private static DraftedDependency Dependency(MemberReader dependency) => new(dependency.Place)
    {
        Entity = Text(dependency.Value("entity")),
        Strength = Text(dependency.Value("strength")),
        Kind = Text(dependency.Value("kind")),
        Source = Text(dependency.Value("source")),
        Evidence = Texts(dependency.Values("evidence")),
        Ended = Text(dependency.Value("ended")),
    };

    private IEnumerable<TDraft> Each<TDraft>(ImmutableArray<YamlPart> items, string what, Func<MemberReader, TDraft> read)
    {
        foreach (var item in items)
        {
            if (MemberReader.Of(item, what, problems) is { } members)
            {
                var draft = read(members);
                members.RefuseOthers();
                yield return draft;
            }
        }
    }

    private static DraftedText? Text(YamlScalar? value) => value is null ? null : new DraftedText(value.Text, value.Place);

    private static ImmutableArray<DraftedText> Texts(ImmutableArray<YamlScalar> values) => [.. values.Select(v => new DraftedText(v.Text, v.Place))];
}
