using System.Globalization;
using Epicenter.Bench.Detection;
using Epicenter.Bench.Localization;
using Epicenter.Bench.Localization.World;

try
{
    var arguments = new Arguments(
        args,
        new Dictionary<string, int>
        {
            ["--services"] = 1,
            ["--groups"] = 1,
            ["--outages"] = 1,
            ["--seed"] = 1,
            ["--table"] = 0,
        });
    if (arguments.Plain.Count > 0)
    {
        throw new ArgumentException($"{arguments.Plain[0]} is not understood; bench/localize --help says more.");
    }

    var size = new WorldSize(Number("--services", 100_000), Number("--groups", 10_000));
    new LocalizeBench(size, Number("--outages", 60), (ulong)Number("--seed", 1)).Run(arguments.Has("--table"));
    return 0;

    int Number(string option, int otherwise) =>
        arguments.Of(option) is not [var text] ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new ArgumentException($"{option} takes a whole number above zero.");
}
catch (ArgumentException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
