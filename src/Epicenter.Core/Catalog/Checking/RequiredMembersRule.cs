using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Catalog.Checking;

internal sealed class RequiredMembersRule : ICatalogRule
{
    public IEnumerable<CatalogProblem> Check(CatalogDraft draft) =>
        draft.Entities.SelectMany(e => Missing(e.Place, "entity", e.Id, ("id", e.Id), ("kind", e.Kind), ("name", e.Name)))
            .Concat(draft.Services.SelectMany(s => Missing(s.Place, "service", s.Id, ("id", s.Id), ("name", s.Name), ("category", s.Category))))
            .Concat(draft.Nodes.SelectMany(n => n.DependsOn)
                .SelectMany(d => Missing(d.Place, "dependency", d.Entity, ("entity", d.Entity), ("strength", d.Strength))))
            .Concat(draft.Outages.SelectMany(o => Missing(o.Place, "outage", o.Id, ("id", o.Id), ("name", o.Name), ("at", o.At), ("source", o.Source))));

    private static IEnumerable<CatalogProblem> Missing(
        Place place, string what, DraftedText? id, params (string Name, DraftedText? Value)[] members) =>
        from member in members
        where string.IsNullOrWhiteSpace(member.Value?.Text)
        let whose = string.IsNullOrWhiteSpace(id?.Text) ? $"this {what}" : $"{what} {id.Text}"
        select new CatalogProblem(member.Value?.Place ?? place, $"{whose} has no {member.Name}");
}
