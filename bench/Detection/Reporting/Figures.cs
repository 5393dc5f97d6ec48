using System.Globalization;
using System.Text.Json;

namespace Epicenter.Bench.Detection.Reporting;

/// <summary>Writes what was measured, one JSON object a line; progress and tables go to standard error.</summary>
internal static class Figures
{
    public static void Say(string line) => Console.Error.WriteLine(line);

    public static void Write(Figure figure) =>
        Console.Out.WriteLine(JsonSerializer.Serialize(figure with { Value = Shown(figure.Value) }, FigureJson.Default.Figure));

    // More digits than a second run would repeat say nothing.
    private static double Shown(double value) =>
        double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
