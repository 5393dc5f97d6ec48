using System.Globalization;
using System.Net;
using System.Text;

namespace Epicenter.Bench.Detection.Reporting;

/// <summary>A picture as SVG, legible on light and dark pages: greys for the frame, and the colours of its marks by name.</summary>
internal sealed class Drawing
{
    private readonly StringBuilder _svg = new();

    /// <param name="title">What it shows, in one sentence: read aloud where it can't be seen.</param>
    public Drawing(int width, int height, string title)
    {
        _svg.Append(CultureInfo.InvariantCulture, $$"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{width}} {{height}}" width="{{width}}" role="img">
            <title>{{WebUtility.HtmlEncode(title)}}</title>
            <style>
            text { font: 12px system-ui, sans-serif; fill: #6e7781 } .end { text-anchor: end } .middle { text-anchor: middle }
            .rule { stroke: #808080; stroke-opacity: .35; fill: none } .asked { stroke: #808080; stroke-dasharray: 5 4; fill: none } .band { fill: #808080; fill-opacity: .18 }
            .blue { fill: #2f7fd6; stroke: #2f7fd6 } .pale { fill: #8fbdf0; stroke: #8fbdf0 } .amber { fill: #d99a2b; stroke: #d99a2b }
            .red { fill: #cf4a3a; stroke: #cf4a3a } .green { fill: #3a9a63; stroke: #3a9a63 } .line { fill: none; stroke-width: 1.5 }
            @media (prefers-color-scheme: dark) { text { fill: #a9b4bf } }
            </style>

            """);
    }

    public Drawing Line(string style, double x1, double y1, double x2, double y2) =>
        Add($"""<path class="{style}" d="M{x1:0.#} {y1:0.#}L{x2:0.#} {y2:0.#}"/>""");

    public Drawing Curve(string style, IEnumerable<(double X, double Y)> points) =>
        Add($"""<path class="{style}" d="M{string.Join('L', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#} {p.Y:0.#}")))}"/>""");

    public Drawing Box(string style, double x, double y, double width, double height, string? says = null) =>
        Add($"""<rect class="{style}" x="{x:0.#}" y="{y:0.#}" width="{Math.Max(0, width):0.#}" height="{Math.Max(0, height):0.#}" stroke="none">{Said(says)}</rect>""");

    public Drawing Dot(string style, double x, double y, string says) =>
        Add($"""<circle class="{style}" cx="{x:0.#}" cy="{y:0.#}" r="3.5">{Said(says)}</circle>""");

    /// <param name="style">Empty, <c>end</c> or <c>middle</c>: what stands at <paramref name="x"/>.</param>
    public Drawing Text(string style, double x, double y, string text) =>
        Add($"""<text class="{style}" x="{x:0.#}" y="{y:0.#}">{WebUtility.HtmlEncode(text)}</text>""");

    public override string ToString() => $"{_svg}</svg>\n";

    private Drawing Add(FormattableString element)
    {
        _svg.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');
        return this;
    }

    private static string Said(string? says) => says is null ? "" : $"<title>{WebUtility.HtmlEncode(says)}</title>";
}
