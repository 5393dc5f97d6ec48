using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Drills;

/// <summary>What providers say of their own failure: often nothing, else late, sometimes of the whole region rather than of the part.</summary>
internal sealed class OfficialWord(CatalogGraph catalog, DrillOutage outage, SeededRandom random)
{
    private const double SaysAnything = 0.7;
    private const double NamesTheWhole = 0.25;
    private const double MedianMinutesLate = 30;

    private static readonly NoticeState[] s_states = [NoticeState.Degraded, NoticeState.Degraded, NoticeState.PartialOutage, NoticeState.MajorOutage];

    /// <summary>The notices, in order of time for each root.</summary>
    public IEnumerable<Notice> Notices()
    {
        foreach (var entity in outage.Roots.Select(catalog.Find).OfType<Entity>().Where(e => !e.IsService))
        {
            if (!random.Chance(SaysAnything))
            {
                continue;
            }

            var target = entity.Parent is { } whole && random.Chance(NamesTheWhole) ? catalog.Find(whole)! : entity;
            var late = random.NextLogNormal(MedianMinutesLate, 0.7);
            if (outage.Onset.AddMinutes(late) is var said && said < outage.End)
            {
                yield return Notice(target, said, s_states[random.NextBelow(s_states.Length)], $"{target.Name}: increased error rates");
            }

            yield return Notice(target, outage.End.AddMinutes(Math.Min(late, random.NextBetween(5, 40))), NoticeState.Resolved, $"{target.Name}: resolved");
        }
    }

    private static Notice Notice(Entity target, DateTimeOffset at, NoticeState state, string title) =>
        new() { At = at, Target = target.Id, State = state, Title = title, Source = "drill" };
}
