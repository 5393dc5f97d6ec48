using System.Globalization;
using System.Text;

namespace Epicenter.Bench.Drills;

/// <summary>A reliability diagram as SVG, legible on light and dark pages.</summary>
internal static class ReliabilityPicture
{
    private const int Side = 320;
    private const int Margin = 48;
    private const double LargestDot = 9;

    public static string Draw(IReadOnlyList<Reliability> bins)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Side + (2 * Margin)} {Side + (2 * Margin)}" width="{Side + (2 * Margin)}" role="img">
            <title>How often the leading cause is right, by the probability held of it</title>
            <style>text {Braced("font: 12px system-ui, sans-serif; fill: #808080")} .line {Braced("stroke: #808080; stroke-opacity: .35; fill: none")} .dot {Braced("fill: #2f7fd6")}</style>

            """);
        foreach (var tick in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            svg.Append(CultureInfo.InvariantCulture, $"""
                <path class="line" d="M{X(tick):0.#} {Y(0):0.#}V{Y(1):0.#}M{X(0):0.#} {Y(tick):0.#}H{X(1):0.#}"/>
                <text x="{X(tick):0.#}" y="{Y(0) + 18:0.#}" text-anchor="middle">{tick:0%}</text>
                <text x="{X(0) - 8:0.#}" y="{Y(tick) + 4:0.#}" text-anchor="end">{tick:0%}</text>

                """);
        }

        svg.Append(CultureInfo.InvariantCulture, $"""
            <path class="line" stroke-dasharray="4 4" style="stroke-opacity: 1" d="M{X(0):0.#} {Y(0):0.#}L{X(1):0.#} {Y(1):0.#}"/>
            <text x="{X(0.5):0.#}" y="{Y(0) + 38:0.#}" text-anchor="middle">probability held of the leading cause</text>
            <text x="{X(0):0.#}" y="{Margin - 14}" text-anchor="start">how often it is right</text>

            """);
        var most = bins.Count > 0 ? bins.Max(b => b.Count) : 1;
        foreach (var bin in bins)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""
                <circle class="dot" cx="{X(bin.Held):0.#}" cy="{Y(bin.Right):0.#}" r="{LargestDot * Math.Sqrt(bin.Count / (double)most) / 1.5:0.#}"><title>held {bin.Held:0.00}, right {bin.Right:0.00}, {bin.Count:N0} beliefs</title></circle>

                """);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Braced(string rules) => $"{{ {rules} }}";

    private static double X(double share) => Margin + (Side * share);

    private static double Y(double share) => Margin + (Side * (1 - share));
}
