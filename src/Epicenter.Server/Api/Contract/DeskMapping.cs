using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;

namespace Epicenter.Server.Api.Contract;

/// <summary>Turns what operators did into what the contract promises.</summary>
public static class DeskMapping
{
    public static ActJson ToJson(this Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return new ActJson(
            act.Id!,
            act.At,
            act.Deed,
            act.By,
            act.Why,
            act.Incident,
            act.Text,
            act.Entity,
            act.Into,
            act.Services.IsEmpty ? null : act.Services,
            act.Mechanism,
            act.Rumour,
            act.Service,
            act.Network,
            act.Country,
            act.Reporter is not null,
            act.Origin is not null,
            act.From,
            act.Until);
    }

    internal static CorrectionJson ToCorrection(IncidentEvent stated) => new(stated.Subject, stated.Note, stated.By!, stated.Why!, stated.At);

    internal static RetractionJson ToRetraction(IncidentEvent stated) => new(stated.By!, stated.Why!, stated.At);

    internal static RumourJson ToJson(this Rumour rumour, Incident incident)
    {
        var (heard, belief) = (rumour.Heard, rumour.BeliefIn(incident));
        return new RumourJson(
            heard.Act!,
            heard.Note!,
            rumour.Mechanism,
            belief is null ? null : Math.Round(belief.Probability, 4),
            belief is null ? [] : IncidentMapping.ToJson(belief.Grounds),
            heard.By!,
            heard.Why!,
            heard.At,
            rumour.Answered is { } answer ? new AnswerJson(answer.Note!, answer.By!, answer.Why!, answer.At) : null);
    }
}
