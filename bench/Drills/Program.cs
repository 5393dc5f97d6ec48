using System.Globalization;
using Epicenter.Bench.Detection;
using Epicenter.Bench.Drills;
using Epicenter.Sources.Catalog;

try
{
    var arguments = new Arguments(
        args,
        new Dictionary<string, int>
        {
            ["--drills"] = 1,
            ["--seed"] = 1,
            ["--times"] = 1,
            ["--departure"] = 1,
            ["--worlds"] = 1,
            ["--days"] = 1,
            ["--bins"] = 1,
            ["--rows"] = 1,
            ["--svg"] = 1,
        });
    if (arguments.Plain is not [var folder])
    {
        throw new ArgumentException("Name the folder of a catalog; bench/calibration --help says more.");
    }

    var reading = CatalogReader.Read(folder);
    var catalog = reading.Graph ?? throw new InvalidDataException($"The catalog {folder} can't be used: {reading.Problems[0]}");
    new CalibrationBench(catalog, new CalibrationOptions(
        Number("--drills", 2000),
        (ulong)Number("--seed", 1),
        Share("--departure", 0.15),
        Number("--worlds", 2),
        Number("--days", 7),
        Times(),
        Number("--bins", 12),
        arguments.Of("--rows")?[0],
        arguments.Of("--svg")?[0])).Run();
    return 0;

    int[] Times()
    {
        int[] times = [.. (arguments.Of("--times")?[0] ?? "10,30,60").Split(',').Select(t => Whole("--times", t)).Order()];
        return times;
    }

    int Number(string option, int otherwise) => arguments.Of(option) is [var text] ? Whole(option, text) : otherwise;

    int Whole(string option, string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number
        : throw new ArgumentException($"{option} takes whole numbers above zero, not {text}.");

    double Share(string option, double otherwise) =>
        arguments.Of(option) is not [var text] ? otherwise
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 1 ? share
        : throw new ArgumentException($"{option} takes a share from 0 to 1, such as 0.15.");
}
catch (Exception e) when (e is ArgumentException or IOException or InvalidDataException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
