using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Incidents;

/// <summary>Does to incidents what operators ask for: who belongs to one is theirs to say, what is believed of it stays the observatory's.</summary>
internal sealed class CaseDesk(CatalogGraph catalog, Detector detector, CaseRegister register, Localizer localizer, CaseReview review)
{
    /// <summary>Why an act can't be done to the incidents as they are; null where it can.</summary>
    public SignalError? Objection(Act act)
    {
        if (register.Find(act.Incident) is not { } incident)
        {
            return new SignalError("incident", $"{act.Incident} is not on record", "look it up in /api/v1/incidents");
        }

        return act.Deed switch
        {
            ActKind.Correct => ObjectionToCause(act.Entity!),
            ActKind.Merge => ObjectionToMerging(incident, act),
            ActKind.Split => ObjectionToSplitting(incident, act),
            ActKind.Retract => ObjectionToMoving(incident),
            ActKind.Answer when !incident.Events.Any(e => e.Kind == IncidentEventKind.RumourHeard && e.Act == act.Rumour) =>
                new SignalError("rumour", "is no rumour about this incident", "use the id of the act that put it down"),
            _ => null,
        };
    }

    /// <summary>Does an act to which there is no objection.</summary>
    public void Do(Act act)
    {
        var incident = register.Find(act.Incident)!;
        switch (act.Deed)
        {
            case ActKind.Annotate:
                Say(incident, IncidentEventKind.Annotated, incident.Id, act);
                break;
            case ActKind.Correct:
                Say(incident, IncidentEventKind.Corrected, act.Entity!, act);
                break;
            case ActKind.Rumour:
                Say(incident, IncidentEventKind.RumourHeard, act.Mechanism is { } mechanism ? EnumWords.Of(mechanism) : Hypothesis.Unknown, act);
                break;
            case ActKind.Answer:
                Say(incident, IncidentEventKind.RumourAnswered, act.Rumour!, act);
                break;
            case ActKind.Merge:
                Merge(incident, register.Find(act.Into)!, act);
                break;
            case ActKind.Split:
                Split(incident, act);
                break;
            case ActKind.Retract:
                Retract(incident, act);
                break;
        }
    }

    /// <summary>Tells the open incident of a service that reports were muted or purged.</summary>
    /// <param name="ended">The service's episode, where a purge left nothing of it.</param>
    public void DoToReports(Act act, int service, Episode? ended)
    {
        if (register.OpenCaseOf(service) is not { } incident)
        {
            return;
        }

        if (act.Deed == ActKind.Mute)
        {
            register.Note(incident, IncidentEventKind.ReportsMuted, register.NameOfService(service), note: Rfc3339.Format(act.Until!.Value), act: act);
            return;
        }

        register.Note(incident, IncidentEventKind.ReportsPurged, register.NameOfService(service), act: act);
        Weigh(incident, service, ended, act);
    }

    // Takes a service of which nothing is left off its incident; an incident of which nothing is left is retracted.
    private void Weigh(IncidentCase incident, int service, Episode? ended, Act act)
    {
        if (incident.Members[service].Episode != ended)
        {
            review.Reconsider(incident);
        }
        else if (incident.Members.Count == 1)
        {
            Retract(incident, act);
        }
        else
        {
            incident.Members.Remove(service);
            review.Reconsider(incident);
        }
    }

    private static SignalError? ObjectionToMoving(IncidentCase incident) => incident switch
    {
        { IsRetracted: true } => new SignalError("incident", "was retracted already", "annotate it, where there is more to say"),
        { MergedInto: { } heir } => new SignalError("incident", $"is a part of {heir}", "name that one"),
        _ => null,
    };

    private SignalError? ObjectionToCause(string entity) => entity == Hypothesis.Unknown || catalog.Find(entity) is not null
        ? null
        : new SignalError("entity", $"{entity} is not in the catalog", "use the id of an entity or a service, or unknown");

    private SignalError? ObjectionToMerging(IncidentCase incident, Act act) => ObjectionToMoving(incident) ?? register.Find(act.Into) switch
    {
        null => new SignalError("into", $"{act.Into} is not on record", "look it up in /api/v1/incidents"),
        var into when into == incident => new SignalError("into", "is the incident itself", "name another"),
        { IsRetracted: true } => new SignalError("into", "was retracted", "name another"),
        { MergedInto: { } heir } => new SignalError("into", $"is a part of {heir}", "name that one"),
        { IsOpen: false } when incident.IsOpen => new SignalError("into", "is over, and this incident is not", "merge that one into this one"),
        _ => null,
    };

    private SignalError? ObjectionToSplitting(IncidentCase incident, Act act)
    {
        if (ObjectionToMoving(incident) is { } objection)
        {
            return objection;
        }

        if (!incident.IsOpen)
        {
            return new SignalError("incident", "is over, and can't be weighed in parts any more", "annotate it, or correct its cause");
        }

        return act.Services.FirstOrDefault(s => !catalog.TryGetService(s, out var service) || !incident.Members.Has(service)) is { } stranger
            ? new SignalError("services", $"holds {stranger}, which is not in the incident", "name those that are")
            : act.Services.Distinct().Count() == incident.Members.Count
                ? new SignalError("services", "are all that the incident has", "leave it one")
                : null;
    }

    private void Say(IncidentCase incident, IncidentEventKind kind, string subject, Act act) =>
        register.Note(incident, kind, subject, note: act.Text, act: act);

    private void Merge(IncidentCase incident, IncidentCase into, Act act)
    {
        register.Note(incident, IncidentEventKind.Merged, into.Id, act: act);
        register.Note(into, IncidentEventKind.Absorbed, incident.Id, act: act);
        incident.Resolve(incident.ResolvedAt ?? register.Now, review.HypothesesOf(incident), into.Id);
        foreach (var member in incident.Members)
        {
            var service = member.Episode.Service;
            member.IsPinned = true;
            if (into.Members.TryAdd(member))
            {
                register.Note(into, IncidentEventKind.ServiceJoined, register.NameOfService(service), act: act);
            }
            else if (into.Members[service] is { EndedMinute: not null } known && member.EndedMinute is null)
            {
                known.Relapse(member.Episode);
            }
        }

        if (into.IsOpen)
        {
            review.Reconsider(into);
        }
    }

    private void Split(IncidentCase source, Act act)
    {
        Episode[] leaving = [.. source.Members.Where(m => act.Services.Contains(catalog.Service(m.Episode.Service).Id)).Select(m => m.Episode)];
        var own = new IncidentCase(IncidentCase.IdFor(register.Now, leaving, catalog, act.Id), register.Now) { SplitFrom = source.Id };
        foreach (var episode in leaving)
        {
            var member = source.Members.Remove(episode.Service)!;
            member.IsPinned = true;
            own.Members.Set(member);
        }

        register.Add(own);
        var posterior = localizer.Explain(own.ClusterWith(null, register.Excused(own)));
        var leading = posterior.Told().Leading;
        var name = register.NameOf(leading.Entity);
        own.Posterior = posterior;
        own.Lead(register.Now, leading.Entity, name, leading.Probability);
        register.Note(source, IncidentEventKind.SplitOff, own.Id, act: act);
        register.Note(own, IncidentEventKind.Opened, name, leading.Probability, act: act);
        review.Reconsider(own);
        review.Reconsider(source);
    }

    // What made a false alarm counts as quiet from now on: the services' own dials learn from it.
    private void Retract(IncidentCase incident, Act act)
    {
        register.Note(incident, IncidentEventKind.Retracted, register.NameOf(incident.Leading), act: act);
        incident.Retract();
        if (!incident.IsOpen)
        {
            return;
        }

        incident.Resolve(register.Now, review.HypothesesOf(incident));
        foreach (var member in incident.Members.Where(m => m.EndedMinute is null))
        {
            member.EndedMinute = detector.Minute;
            if (detector.IsGoingOn(member.Episode))
            {
                detector.End(member.Episode);
            }
        }
    }
}
