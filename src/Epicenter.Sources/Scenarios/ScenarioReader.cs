using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;
using Epicenter.Sources.Scenarios.Reading;
using Epicenter.Sources.Yaml;

namespace Epicenter.Sources.Scenarios;

/// <summary>Reads a <c>scenario.yaml</c>.</summary>
public static class ScenarioReader
{
    private const string SupportedVersion = "1";

    /// <param name="catalog">What the scenario's services are looked up in; without it they are taken at their word.</param>
    public static ScenarioReading Read(string file, CatalogGraph? catalog = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var problems = new List<YamlProblem>();
        var root = YamlFile.Read(file, problems);
        var scenario = root is not null && FactReader.Of(root, "scenario", problems) is { } facts ? Scenario(facts, file, new ServiceReferences(catalog)) : null;
        ImmutableArray<ScenarioProblem> named =
            [.. problems.OrderBy(p => p.Place.Line).ThenBy(p => p.Place.Column).Select(p => new ScenarioProblem(p.Place, p.Message))];
        return new ScenarioReading(named.IsEmpty ? scenario : null, named);
    }

    private static Scenario Scenario(FactReader facts, string file, ServiceReferences services)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (facts.Text("version") is { Length: > 0 } version && version != SupportedVersion)
        {
            facts.Complain(facts.Value("version")!.Place, $"version {version} is not supported; we read version {SupportedVersion}");
        }

        var scenario = new Scenario(
            facts.Text("id"),
            facts.LocalText("title"),
            facts.Flag("reconstruction"),
            facts.LocalText("explanation"),
            facts.Time("start"),
            facts.Time("end"),
            facts.Text("timeZone"),
            facts.OptionalText("outage"),
            facts.Inner("cause") is { } cause ? Cause(cause) : null,
            facts.OptionalTime("firstNotice"),
            [.. facts.Each("timeline", "moment").Select(Moment)],
            [.. facts.Each("notices", "notice").Select(Notice).OrderBy(n => n.At)],
            facts.Inner("crowd") is { } crowd ? new CrowdReader(crowd, services).Read() : null,
            facts.Inner("counts") is { } counts ? Counts(counts, services) : null,
            folder);
        facts.RefuseOthers();
        CheckWhole(scenario, facts);
        return scenario;
    }

    private static void CheckWhole(Scenario scenario, FactReader facts)
    {
        if (scenario.Id.Length > 0 && Path.GetFileName(scenario.Folder) != scenario.Id)
        {
            facts.Complain(facts.Value("id")!.Place, $"id {scenario.Id} is not the name of its folder, {Path.GetFileName(scenario.Folder)}");
        }

        if (scenario.TimeZone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(scenario.TimeZone, out _))
        {
            facts.Complain(facts.Value("timeZone")!.Place, $"{scenario.TimeZone} is not the IANA name of a time zone");
        }

        if (scenario.End <= scenario.Start)
        {
            facts.Complain(facts.Value("end")?.Place ?? facts.Place, "the scenario ends before it starts");
        }

        if (scenario.Crowd is null == scenario.Counts is null)
        {
            facts.Complain(facts.Place, "a scenario has either a crowd, from which reports are made, or counts, which are real");
        }
        else if (scenario.IsReconstruction != (scenario.Crowd is not null))
        {
            facts.Complain(facts.Place, "reports that are made from a crowd are a reconstruction, and only they: reconstruction is " + (scenario.Crowd is null ? "false" : "true"));
        }
    }

    private static ScenarioCause Cause(FactReader cause)
    {
        var read = new ScenarioCause(cause.Text("entity"), cause.OptionalText("mechanism"), cause.OptionalText("source"));
        cause.RefuseOthers();
        return read;
    }

    private static TimelineEntry Moment(FactReader moment)
    {
        var entry = new TimelineEntry(moment.Time("at"), moment.LocalText("text"), moment.Text("source"));
        moment.RefuseOthers();
        return entry;
    }

    private static Notice Notice(FactReader notice)
    {
        var read = new Notice
        {
            At = notice.Time("at"),
            Target = notice.Text("target"),
            State = notice.Word<NoticeState>("state"),
            Title = notice.OptionalText("title"),
            Body = notice.OptionalText("body"),
            Url = notice.OptionalText("url"),
            Source = notice.OptionalText("source"),
        };
        notice.RefuseOthers();
        return read;
    }

    private static CrowdCounts Counts(FactReader counts, ServiceReferences services)
    {
        var read = new CrowdCounts(
            counts.Text("file"), counts.Text("event"), services.Require(counts, "service"), TimeSpan.FromMinutes(counts.Number("binMinutes", 1, 1440)));
        counts.RefuseOthers();
        return read;
    }
}
