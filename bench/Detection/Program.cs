using Epicenter.Bench.Detection;
using Epicenter.Bench.Detection.Crowd;

try
{
    var arguments = new Arguments(args, new Dictionary<string, int> { ["--table"] = 0, ["--export"] = 2 });
    switch (arguments.Plain)
    {
        case ["crowd", var events, var counts] when arguments.Of("--export") is [var name, var path]:
            new CrowdBench(CrowdData.Read(events, counts)).Export(name, path);
            return 0;
        case ["crowd", var events, var counts]:
            new CrowdBench(CrowdData.Read(events, counts)).Run(arguments.Has("--table"));
            return 0;
        default:
            Console.Error.WriteLine("crowd EVENTS_CSV COUNTS_CSV or quiet --family NAME: see the head of bench/detection.");
            return 2;
    }
}
catch (Exception e) when (e is ArgumentException or IOException or InvalidDataException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
