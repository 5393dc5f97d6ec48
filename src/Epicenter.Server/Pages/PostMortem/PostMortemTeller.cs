using System.Collections.Immutable;
using Epicenter.Core;
using Epicenter.Core.Incidents;
using Epicenter.Core.Mechanisms;
using Epicenter.Server.Pages.Causes;
using Epicenter.Server.Pages.Incidents;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Pages.PostMortem;

/// <summary>Tells an incident to its end, short enough for two printed pages. Pure.</summary>
public sealed class PostMortemTeller(Incident incident, Scene scene, Language language)
{
    private const int MostCauses = 3;
    private const int MostServices = 24;
    private const int MostMoments = 22;

    private readonly Words _words = Words.In(language);

    // Moments of the day on which it began go without their date, which the first fact gives.
    private readonly Clock _clock = scene.ClockIn(language) with { Now = incident.BeganAt };

    public PostMortemStory Tell()
    {
        var moments = Moments().ToArray();
        var told = Shortened(moments);
        return new PostMortemStory(
            incident.Id,
            language.Code,
            _words.Story.Headline(Verdict.Of(incident, scene.Catalog, language)),
            Standfirst.Of(incident, scene, language),
            Facts(),
            told,
            moments.Length - told.Length,
            [.. incident.Hypotheses.Take(MostCauses).Select(Told)],
            [.. incident.Services.OrderByDescending(s => s.Reports).Take(MostServices).Select(Told)],
            Math.Max(0, incident.Services.Length - MostServices),
            [.. Statements()],
            _words.PostMortem.LimitsText,
            _words.PostMortem.Source("Epicenter", _clock.TextWithZone(scene.At)));
    }

    private ImmutableArray<ToldFact> Facts()
    {
        var words = _words.PostMortem;
        var moments = Causes.Moments.Of(incident);
        var beside = incident.Services.Count(s => s.IsBeside);
        return
        [
            new(words.Began, WithDate(incident.BeganAt)),
            new(words.Noticed, $"{_clock.TextWithZone(incident.OpenedAt)}, {words.AfterItBegan(language.Duration(incident.OpenedAt - incident.BeganAt))}"),
            new(words.Provider, moments.FirstNoticeAt is { } notice ? $"{_clock.TextWithZone(notice)}, {Apart(notice)}" : words.NoWord),
            new(words.Over, incident.ResolvedAt is { } end ? _clock.TextWithZone(end) : words.NotOver),
            new(words.Lasted, language.Duration((incident.ResolvedAt ?? scene.At) - incident.BeganAt)),
            new(_words.Magnitude.Name, Strength()),
            new(words.Reports, words.ReportsUsual(language.Number(incident.Reports), language.Number(incident.Expected))),
            new(words.Services, words.HitAndBeside(incident.Services.Length - beside, beside)),
        ];
    }

    private string WithDate(DateTimeOffset at) => $"{_clock.Date(at)}, {_clock.Time(at)} {_clock.ZoneName}";

    private string Strength() => incident.Magnitude is { } magnitude
        ? $"{_words.Magnitude.Value(magnitude)}: {_words.Magnitude.PersonMinutes(magnitude.PersonMinutes)}"
        : _words.Magnitude.None;

    private string Apart(DateTimeOffset notice) => (notice - incident.OpenedAt) switch
    {
        var apart when apart > TimeSpan.Zero => _words.IncidentStory.AfterOpening(language.Duration(apart)),
        var apart when apart < TimeSpan.Zero => _words.IncidentStory.BeforeOpening(language.Duration(-apart)),
        _ => _words.IncidentStory.AtOpening,
    };

    // Services come and go by the dozen: those of one minute are one line.
    private IEnumerable<ToldMoment> Moments() => incident.Events
        .GroupBy(e => IsTogether(e.Kind) ? (e.At, e.Kind, "") : (e.At, e.Kind, e.Subject + e.Act))
        .Select(g => new ToldMoment(g.Key.At, _clock.Text(g.Key.At), Text([.. g]), Note(g.First())));

    private static bool IsTogether(IncidentEventKind kind) => kind is IncidentEventKind.ServiceJoined or IncidentEventKind.ServiceRecovered;

    private string Text(IncidentEvent[] together) => together[0].Kind switch
    {
        IncidentEventKind.ServiceJoined => $"{_words.PostMortem.Joined(together.Length)}: {Names(together)}",
        IncidentEventKind.ServiceRecovered => $"{_words.PostMortem.Repaired(together.Length)}: {Names(together)}",
        IncidentEventKind.Opened or IncidentEventKind.CauseChanged or IncidentEventKind.NoticeSeen or IncidentEventKind.Corrected =>
            $"{_words.Incidents.Event(together[0].Kind)}: {Name(together[0].Subject)}{Percent(together[0])}",
        IncidentEventKind.MechanismChanged => $"{_words.Incidents.Event(together[0].Kind)}: {Mechanism(together[0].Subject)}{Percent(together[0])}",
        var kind => _words.Incidents.Event(kind),
    };

    private string Mechanism(string word) => EnumWords.TryParse<Mechanism>(word, out var mechanism) ? _words.Causes.Mechanism(mechanism) : _words.Causes.Unknown;

    private string Percent(IncidentEvent happened) => happened.Probability is { } p ? $" ({language.Percent(p)})" : "";

    private string Names(IncidentEvent[] together)
    {
        const int MostNames = 4;
        var names = string.Join(", ", together.Take(MostNames).Select(e => Name(e.Subject)));
        return together.Length > MostNames ? $"{names} {_words.PostMortem.More(together.Length - MostNames)}" : names;
    }

    private string? Note(IncidentEvent happened)
    {
        string?[] parts = [RelativeTime.Of(happened, incident, language), happened.Kind == IncidentEventKind.NoticeSeen ? happened.Note : null];
        return parts.OfType<string>().ToArray() is { Length: > 0 } told ? string.Join(" · ", told) : null;
    }

    // Turning points first; the coming and going of services fills what room is left.
    private ImmutableArray<ToldMoment> Shortened(ToldMoment[] all)
    {
        if (all.Length <= MostMoments)
        {
            return [.. all];
        }

        var turning = incident.Events.Where(e => !IsTogether(e.Kind)).Select(e => e.At).ToHashSet();
        var chosen = all.Index().OrderByDescending(m => turning.Contains(m.Item.At)).ThenBy(m => m.Index).Take(MostMoments).Select(m => m.Index).ToHashSet();
        return [.. all.Index().Where(m => chosen.Contains(m.Index)).Select(m => m.Item)];
    }

    private ToldCause Told(Hypothesis hypothesis) => new(
        Name(hypothesis.Entity),
        Math.Round(hypothesis.Probability, 4),
        _words.PostMortem.Share(language.Percent(hypothesis.Probability)),
        [.. hypothesis.Grounds.Where(g => g.Weight >= 0).Select(g => GroundText.Of(g, _words.Causes))],
        [.. hypothesis.Grounds.Where(g => g.Weight < 0).Select(g => GroundText.Of(g, _words.Causes))]);

    private ToldService Told(HitService service) => new(
        service.Id, Name(service.Id), _clock.Text(service.StartedAt), service.EndedAt is { } end ? _clock.Text(end) : null, service.Reports);

    private IEnumerable<string> Statements() => incident.Events
        .Where(e => e.Kind is IncidentEventKind.Annotated or IncidentEventKind.Corrected or IncidentEventKind.Retracted && e.By is not null)
        .Select(e => $"{_words.Incidents.Event(e.Kind)}{(e.Note is { } note ? $": {note}" : "")} ({_words.Desk.By(e.By!, e.Why ?? "")})");

    private string Name(string entity) => EntityNames.IsUnknown(entity) ? _words.Causes.Unknown : EntityNames.Of(scene.Catalog, entity, language);
}
