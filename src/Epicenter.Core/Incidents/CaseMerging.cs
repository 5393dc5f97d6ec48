using Epicenter.Core.Localization;

namespace Epicenter.Core.Incidents;

/// <summary>Makes one of incidents that turn out to be one, and lets a broad incident take up what it explains better.</summary>
internal sealed class CaseMerging(CaseRegister register, Localizer localizer, CommonCause common, BroadShadow shadow, CaseReview review)
{
    public void Merge()
    {
        var open = register.Open.ToArray();
        foreach (var broad in open)
        {
            foreach (var other in open.Where(c => c.IsOpen && c != broad && broad.IsOpen && !c.IsKeptApartFrom(broad) && shadow.Covers(broad, c)))
            {
                Overshadow(broad, other);
            }
        }

        UniteAtOnce([.. open.Where(c => c.IsOpen && (c.Members.Count == 1 || c.Leading == CauseBelief.UnknownCause))]);
        for (var i = 0; i < open.Length; i++)
        {
            for (var j = i + 1; j < open.Length; j++)
            {
                if (open[i].IsOpen && open[j].IsOpen && AsOne(open[i], open[j]) is { } posterior)
                {
                    Absorb(open[i], open[j], posterior);
                }
            }
        }
    }

    // Incidents of which none has a cause that others share, yet so many began at once that something must be behind them all.
    private void UniteAtOnce(IncidentCase[] lone)
    {
        foreach (var first in lone.OrderBy(c => c.EarliestStart).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            IncidentCase[] atOnce =
            [
                .. lone.Where(c => c.IsOpen && c.EarliestStart >= first.EarliestStart && c.LatestStart <= first.EarliestStart + CommonCause.AtOnceMinutes && !c.IsKeptApartFrom(first))
                    .OrderBy(c => c.OpenedAt).ThenBy(c => c.Id, StringComparer.Ordinal),
            ];
            if (!first.IsOpen || atOnce.Length < 2)
            {
                continue;
            }

            var all = Cluster.Of(atOnce.SelectMany(c => c.Members).Select(m => m.Episode), register.Excused(atOnce));
            var posterior = localizer.Explain(all);
            if (common.IsShared(all.Members, posterior, CaseOpening.OpeningScore))
            {
                foreach (var younger in atOnce[1..])
                {
                    Absorb(atOnce[0], younger, posterior);
                }
            }
        }
    }

    // The belief in one incident out of two, where that tells both better than two do.
    private Posterior? AsOne(IncidentCase older, IncidentCase younger)
    {
        if (younger.EarliestStart - older.LatestStart > BroadShadow.ShadowMinutes || younger.IsKeptApartFrom(older))
        {
            return null;
        }

        if (!younger.Members.Services.Any(s => common.IsConceivable(older, s)) && !older.Members.Services.Any(s => common.IsConceivable(younger, s)))
        {
            return null;
        }

        var both = Cluster.Of(older.Members.Concat(younger.Members).Select(m => m.Episode), register.Excused(older, younger));
        var posterior = localizer.Explain(both);
        return posterior.Score > older.Posterior!.Score + younger.Posterior!.Score
            && common.IsShared(both.Members, posterior, CaseOpening.OpeningScore)
            && both.Members.All(m => localizer.Reaches(posterior, m.Service) + posterior.Unknown >= CommonCause.LeavingReach) ? posterior : null;
    }

    private void Absorb(IncidentCase older, IncidentCase younger, Posterior posterior)
    {
        foreach (var member in younger.Members)
        {
            TakeOver(older, member);
        }

        older.Posterior = posterior;
        Close(younger, older);
    }

    // Takes what the broad incident explains; the rest goes back to being a possible problem.
    private void Overshadow(IncidentCase broad, IncidentCase other)
    {
        foreach (var member in other.Members)
        {
            if ((!member.IsPinned && localizer.Reaches(broad.Posterior!, member.Episode.Service) < CommonCause.JoiningReach) || !TakeOver(broad, member))
            {
                member.Episode.IsHeld = false;
            }
        }

        Close(other, broad);
    }

    private bool TakeOver(IncidentCase heir, Member member)
    {
        if (!heir.Members.TryAdd(member))
        {
            return false;
        }

        register.Note(heir, IncidentEventKind.ServiceJoined, register.NameOfService(member.Episode.Service));
        return true;
    }

    private void Close(IncidentCase merged, IncidentCase into)
    {
        register.Note(merged, IncidentEventKind.Merged, into.Id);
        merged.Resolve(register.Now, review.HypothesesOf(merged), into.Id);
        review.Reconsider(into);
    }
}
