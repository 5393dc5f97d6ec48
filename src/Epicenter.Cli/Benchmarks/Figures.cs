using System.Globalization;
using System.Text.Json;
using Epicenter.Cli.Terminals;

namespace Epicenter.Cli.Benchmarks;

/// <summary>Writes what was measured, one JSON object a line, and what is being done meanwhile to standard error.</summary>
internal sealed class Figures(Terminal terminal)
{
    public void Say(string progress) => terminal.Error.WriteLine(progress);

    public void Write(string name, double value, string unit) => Write(new Figure(name, Shown(value), unit));

    /// <summary>Writes a value beside its peer's.</summary>
    /// <param name="peer">What the peer is, with its value where no line of its own tells it.</param>
    /// <param name="peerValue">In the same unit.</param>
    public void Write(string name, double value, string unit, string peer, double peerValue) =>
        Write(new Figure(name, Shown(value), unit, peer, peerValue == 0 ? null : Shown(value / peerValue)));

    private void Write(Figure figure)
    {
        terminal.Output.WriteLine(JsonSerializer.Serialize(figure, FigureJson.Default.Figure));
        terminal.Output.Flush();
    }

    // More digits than a second run would repeat say nothing.
    private static double Shown(double value) => double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
