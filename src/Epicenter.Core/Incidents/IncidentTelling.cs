using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Incidents;

/// <summary>Tells incidents as readers see them; those that are over are put into words once.</summary>
internal sealed class IncidentTelling(CatalogGraph catalog, Detector detector, CaseRegister register, CaseReview review)
{
    public Incident Tell(IncidentCase incident)
    {
        if (incident.Told is { } told)
        {
            return told;
        }

        told = Told(incident);
        if (IsOver(incident))
        {
            incident.Told = told;
        }

        return told;
    }

    // The members of a merged incident live on in the one that took them, and may outlive it there as possible problems.
    private bool IsOver(IncidentCase incident) =>
        !register.HeirOf(incident).IsOpen
        && !incident.Members.Any(m => detector.IsGoingOn(m.Episode))
        && incident.Beside.All(b => b.EndedMinute is not null);

    // What a merged incident cost is counted in the one that took it, and a false alarm cost nobody anything.
    private static bool IsCounted(IncidentCase incident) => incident is { MergedInto: null, IsRetracted: false };

    private Incident Told(IncidentCase incident) => new(
        incident.Id,
        MomentOf(incident.EarliestStart),
        incident.OpenedAt,
        incident.ResolvedAt,
        incident.MergedInto,
        review.HypothesesOf(incident),
        incident.Mechanisms,
        [
            .. incident.Members.Select(HitServiceOf)
                .Concat(incident.Beside.Where(b => !incident.Members.Has(b.Episode.Service)).Select(HitServiceOf))
                .Where(s => s.Probability >= BesideService.Likely)
                .OrderBy(s => s.StartedAt),
        ],
        (int)Math.Round(incident.Members.Sum(m => m.Reports)),
        [.. incident.History],
        [.. incident.Events])
    {
        SplitFrom = incident.SplitFrom,
        Course = incident.Course.Points,
        Magnitudes = IsCounted(incident) ? [.. incident.Magnitudes.Versions] : [],
    };

    private HitService HitServiceOf(Member member) => new(
        catalog.Service(member.Episode.Service).Id,
        MomentOf(member.StartedMinute),
        member.EndedMinute is { } ended ? MomentOf(ended) : null,
        member.Probability,
        (int)Math.Round(member.Reports),
        member.Expected,
        member.Episode.PeakEvidence);

    private HitService HitServiceOf(BesideService beside) => new(
        catalog.Service(beside.Episode.Service).Id,
        MomentOf(beside.Episode.Onset),
        beside.EndedMinute is { } ended ? MomentOf(ended) : null,
        beside.Probability,
        (int)Math.Round(beside.Episode.Reports),
        beside.Episode.Expected,
        beside.Episode.PeakEvidence)
    {
        IsBeside = true,
    };

    private static DateTimeOffset MomentOf(long minute) => DateTimeOffset.FromUnixTimeSeconds(minute * 60);
}
