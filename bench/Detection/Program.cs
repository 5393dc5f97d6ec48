using System.Globalization;
using Epicenter.Bench.Detection;
using Epicenter.Bench.Detection.Crowd;
using Epicenter.Bench.Detection.Dial;
using Epicenter.Bench.Detection.Example;
using Epicenter.Bench.Detection.Traffic;

try
{
    var arguments = new Arguments(
        args,
        new Dictionary<string, int>
        {
            ["--table"] = 0,
            ["--export"] = 2,
            ["--family"] = 1,
            ["--services"] = 1,
            ["--days"] = 1,
            ["--seed"] = 1,
            ["--crowd"] = 2,
            ["--svg"] = 1,
        });
    switch (arguments.Plain)
    {
        case ["crowd", var events, var counts] when arguments.Of("--export") is [var name, var path]:
            new CrowdBench(CrowdData.Read(events, counts)).Export(name, path);
            return 0;
        case ["crowd", var events, var counts]:
            new CrowdBench(CrowdData.Read(events, counts)).Run(arguments.Has("--table"), arguments.Of("--svg")?[0]);
            return 0;
        case ["quiet"] when arguments.Of("--family") is [var name]:
            new QuietBench(Traffic(name, RealCounts()), name).Run(Number("--days", 90));
            return 0;
        case ["dial"]:
            var real = RealCounts();
            var readings = (arguments.Of("--family") ?? [.. TrafficFamilies.Drawable(real is not null)])
                .SelectMany(family => new DialBench(Traffic(family, real), family).Run(Number("--days", 90))).ToArray();
            if (arguments.Of("--svg") is [var dialPicture])
            {
                File.WriteAllText(dialPicture, DialPicture.Draw(readings));
            }

            return 0;
        case ["example"]:
            new ExampleBench(Number("--seed", 1)).Run(arguments.Of("--svg")?[0]);
            return 0;
        default:
            Console.Error.WriteLine("Either crowd EVENTS_CSV COUNTS_CSV, quiet --family NAME, dial, or example; bench/contest --help says more.");
            return 2;
    }

    IReadOnlyList<CountSeries>? RealCounts() => arguments.Of("--crowd") is [var events, var counts] ? CrowdData.Read(events, counts) : null;

    QuietTraffic Traffic(string family, IReadOnlyList<CountSeries>? crowd)
    {
        var services = Number("--services", 1000);
        return new QuietTraffic(TrafficFamilies.Named(family, services, crowd), services, Number("--seed", 1));
    }

    int Number(string option, int otherwise) =>
        arguments.Of(option) is not [var text] ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new ArgumentException($"{option} takes a whole number above zero.");
}
catch (Exception e) when (e is ArgumentException or IOException or InvalidDataException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
