using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Tests.Catalog;

/// <summary>Drafts in one line each; every call stands on a line of its own, so that places can be told apart.</summary>
internal sealed class Drafting
{
    private readonly List<DraftedEntity> _entities = [];
    private readonly List<DraftedService> _services = [];
    private readonly List<DraftedOutage> _outages = [];
    private readonly List<DraftedText> _versions = [];
    private int _line;

    public Drafting Version(string version)
    {
        _versions.Add(Text(version)!);
        return this;
    }

    public Drafting Entity(string? id, string? kind = "provider", string? name = "Some name", string? parent = null, string? @class = null,
        params (string Entity, string Strength)[] standsOn)
    {
        _entities.Add(new DraftedEntity(Here)
        {
            Id = Text(id),
            Kind = Text(kind),
            Name = Text(name),
            Parent = Text(parent),
            Class = Text(@class),
            DependsOn = Dependencies(standsOn),
        });
        return EndLine();
    }

    public Drafting Service(string? id, params (string Entity, string Strength)[] standsOn) => Service(id, "streaming", standsOn);

    public Drafting Service(string? id, string? category, params (string Entity, string Strength)[] standsOn) =>
        Service(new DraftedService(default) { Id = Text(id), Name = Text("Some name"), Category = Text(category), DependsOn = Dependencies(standsOn) });

    public Drafting Service(DraftedService service)
    {
        _services.Add(service with { Place = Here });
        return EndLine();
    }

    public Drafting Outage(string? id, string? at = "2021-12-07")
    {
        _outages.Add(new DraftedOutage(Here) { Id = Text(id), Name = Text("Some outage"), At = Text(at), Source = Text("https://example.org") });
        return EndLine();
    }

    public CatalogDraft ToDraft() => new([.. _versions], [.. _entities], [.. _services], [.. _outages]);

    public DraftedText? Text(string? text) => text is null ? null : new DraftedText(text, Here);

    private Place Here => new("c.yaml", _line + 1, 1);

    private Drafting EndLine()
    {
        _line++;
        return this;
    }

    private ImmutableArray<DraftedDependency> Dependencies((string Entity, string Strength)[] standsOn) =>
        [.. standsOn.Select(d => new DraftedDependency(Here) { Entity = Text(d.Entity), Strength = Text(d.Strength) })];
}
