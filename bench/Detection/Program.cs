using System.Globalization;
using Epicenter.Bench.Detection;
using Epicenter.Bench.Detection.Crowd;
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
        });
    switch (arguments.Plain)
    {
        case ["crowd", var events, var counts] when arguments.Of("--export") is [var name, var path]:
            new CrowdBench(CrowdData.Read(events, counts)).Export(name, path);
            return 0;
        case ["crowd", var events, var counts]:
            new CrowdBench(CrowdData.Read(events, counts)).Run(arguments.Has("--table"));
            return 0;
        case ["quiet"] when arguments.Of("--family") is [var name]:
            var crowd = arguments.Of("--crowd") is [var past, var bins] ? CrowdData.Read(past, bins) : null;
            var services = Number("--services", 1000);
            var traffic = new QuietTraffic(TrafficFamilies.Named(name, services, crowd), services, Number("--seed", 1));
            new QuietBench(traffic, name).Run(Number("--days", 90));
            return 0;
        case ["peaks"] when arguments.Of("--family") is [var name]:
            var crowdP = arguments.Of("--crowd") is [var pastP, var binsP] ? CrowdData.Read(pastP, binsP) : null;
            var servicesP = Number("--services", 1000);
            var daysP = Number("--days", 90);
            var peaks = new Epicenter.Bench.Detection.Dial.QuietPeaks(new QuietTraffic(TrafficFamilies.Named(name, servicesP, crowdP), servicesP, Number("--seed", 1))).Run(490_896, daysP, 14);
            Console.WriteLine(name + " " + string.Join(" ", peaks.Select((n, d) => $"{Epicenter.Bench.Detection.Dial.QuietPeaks.Dials[d]}: {n / (servicesP * (daysP - 14) / 365.0):0.00}")));

            return 0;
        default:
            Console.Error.WriteLine("Either crowd EVENTS_CSV COUNTS_CSV or quiet --family NAME; bench/contest --help says more.");
            return 2;
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
