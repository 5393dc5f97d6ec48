using System.Globalization;
using System.Text.Json;

namespace Epicenter.Bench.Detection.Reporting;

/// <summary>Writes what was measured, one JSON object a line; progress and tables go to standard error.</summary>
internal static class Figures
{
    public static void Say(string line) => Console.Error.WriteLine(line);

    public static void Write(string name, double value, string unit) => Write(new Figure(name, Shown(value), unit));

    /// <summary>Writes a value beside its peer's, which is in the same unit.</summary>
    public static void Write(string name, double value, string unit, string peer, double peerValue) =>
        Write(new Figure(name, Shown(value), unit, peer, Shown(value / peerValue)));

    private static void Write(Figure figure) => Console.Out.WriteLine(JsonSerializer.Serialize(figure, FigureJson.Default.Figure));

    // More digits than a second run would repeat say nothing.
    private static double Shown(double value) =>
        double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
