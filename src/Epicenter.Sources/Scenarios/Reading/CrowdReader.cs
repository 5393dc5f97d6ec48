using System.Collections.Immutable;
using Epicenter.Core;
using Epicenter.Core.Signals;
using Epicenter.Sources.Yaml;

namespace Epicenter.Sources.Scenarios.Reading;

/// <summary>Reads the member <c>crowd</c>: how people reported.</summary>
internal sealed class CrowdReader(FactReader crowd, ServiceReferences services)
{
    private const double MostReports = 1e6;

    public CrowdModel Read()
    {
        var tables = crowd.Pairs("symptoms").ToImmutableDictionary(p => p.Key.Text, Mix);
        var hitCountries = crowd.Weights("hitCountries");
        var model = new CrowdModel(
            TimeSpan.FromHours(crowd.Number("quietHours", 0, 24 * 28)),
            [.. crowd.Each("usual", "size").Select(Usual)],
            Table(crowd, "usualSymptoms", tables),
            Countries(crowd),
            crowd.Pairs("subdivisions").ToImmutableDictionary(p => p.Key.Text, Weights),
            crowd.Pairs("networks").ToImmutableDictionary(p => p.Key.Text, Networks),
            [.. crowd.Each("relief", "stage").Select(Relief)],
            Misattributed(),
            crowd.OptionalNumber("echo", 0, 5) ?? 0,
            [.. crowd.Each("hits", "hit").Select(hit => Hit(hit, tables, hitCountries))],
            crowd.OptionalNumber("symptomConcentration", 1, 1e6),
            crowd.OptionalNumber("peakSpread", 0, 2) ?? 0);
        crowd.RefuseOthers();
        return model;
    }

    private static ImmutableDictionary<string, double> Countries(FactReader crowd)
    {
        var countries = crowd.Weights("countries");
        if (countries.IsEmpty)
        {
            crowd.Complain(crowd.Place, "this crowd has no countries");
        }

        return countries;
    }

    private ServiceHit Hit(
        FactReader hit,
        ImmutableDictionary<string, ImmutableDictionary<Symptom, double>> tables,
        ImmutableDictionary<string, double> usualCountries)
    {
        var countries = hit.Weights("countries");
        var read = new ServiceHit(
            services.Require(hit, "service"),
            hit.Time("onset"),
            hit.Time("end"),
            hit.Number("peak", 1, MostReports),
            hit.Flag("charted"),
            hit.Text("source"),
            TimeSpan.FromMinutes(hit.OptionalNumber("riseMinutes", 1, 240) ?? 20),
            TimeSpan.FromMinutes(hit.OptionalNumber("fatigueMinutes", 5, 2880) ?? 150),
            hit.Inner("mix") is { } mix ? Mix(mix, hit.Pairs("mix")) : Table(hit, "symptoms", tables),
            !countries.IsEmpty ? countries : usualCountries);
        if (read.End <= read.Onset)
        {
            hit.Complain(hit.Place, $"{read.Service} ends before it begins");
        }

        hit.RefuseOthers();
        return read;
    }

    private UsualReports Usual(FactReader size)
    {
        var usual = new UsualReports(size.Text("size"), size.Number("perMinute", 0, 100), services.RequireAll(size, size.Values("services")));
        size.RefuseOthers();
        return usual;
    }

    private static ReliefStage Relief(FactReader stage)
    {
        var relief = new ReliefStage(stage.Time("at"), stage.Number("remaining", 0, 1));
        stage.RefuseOthers();
        return relief;
    }

    private Misattribution Misattributed()
    {
        if (crowd.Inner("misattribution") is not { } blame)
        {
            return new Misattribution(0, 0, 0, 0, null, []);
        }

        var neighbours = services.RequireAll(blame, blame.Values("neighbourServices"));
        var brand = blame.OptionalNumber("brand", 0, 1) ?? 0;
        var read = new Misattribution(
            blame.Number("share", 0, 0.5),
            blame.OptionalNumber("internetProviders", 0, 1) ?? 0,
            brand,
            blame.OptionalNumber("neighbours", 0, 1) ?? 0,
            brand > 0 ? services.Require(blame, "brandService") : null,
            neighbours);
        if (read.InternetProviders + read.Brand + read.Neighbours is < 0.999 or > 1.001)
        {
            blame.Complain(blame.Place, "internetProviders, brand and neighbours are parts of one and must sum to 1");
        }

        blame.RefuseOthers();
        return read;
    }

    private static ImmutableDictionary<Symptom, double> Table(
        FactReader reader, string member, ImmutableDictionary<string, ImmutableDictionary<Symptom, double>> tables)
    {
        var name = reader.Text(member);
        if (tables.TryGetValue(name, out var table))
        {
            return table;
        }

        if (name.Length > 0)
        {
            reader.Complain(reader.Value(member)!.Place, $"{member} \"{name}\" is not one of {string.Join(", ", tables.Keys.Order(StringComparer.Ordinal))}");
        }

        return ImmutableDictionary<Symptom, double>.Empty;
    }

    private ImmutableDictionary<Symptom, double> Mix(YamlMember table) =>
        table.Value is YamlMap map ? Mix(crowd, map.Members) : Mix(crowd, []);

    private static ImmutableDictionary<Symptom, double> Mix(FactReader reader, ImmutableArray<YamlMember> pairs)
    {
        var mix = ImmutableDictionary.CreateBuilder<Symptom, double>();
        foreach (var (word, weight) in reader.Weights(pairs))
        {
            if (EnumWords.TryParse<Symptom>(word, out var symptom))
            {
                mix[symptom] = weight;
            }
            else
            {
                reader.Complain(pairs.First(p => p.Key.Text == word).Key.Place, $"{word} is not a symptom: {string.Join(", ", EnumWords.All<Symptom>())}");
            }
        }

        return mix.ToImmutable();
    }

    private ImmutableDictionary<string, double> Weights(YamlMember country) => crowd.Weights(country.Value is YamlMap map ? map.Members : []);

    private ImmutableDictionary<string, double> Networks(YamlMember country)
    {
        if (country.Value is YamlMap map)
        {
            services.RequireAll(crowd, [.. map.Members.Select(m => m.Key)]);
        }

        return Weights(country);
    }
}
