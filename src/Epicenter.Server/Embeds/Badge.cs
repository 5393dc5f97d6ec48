using System.Globalization;
using Epicenter.Core.Detection;
using Epicenter.Server.Feeds;
using Epicenter.Server.Pages.Epicentre;

namespace Epicenter.Server.Embeds;

/// <summary>Draws a badge that says a service's name and state, as an SVG that runs nothing and asks for nothing.</summary>
internal static class Badge
{
    private const int Height = 20;
    private const int Padding = 7;
    private const int MarkWidth = 14;
    private const double TextScale = 11.0 / 13;
    private const double LongestName = 260;

    /// <param name="state">Null where there is no such service.</param>
    public static byte[] Draw(string name, string says, ServiceState? state) => XmlText.Of(svg =>
    {
        var told = XmlText.Clean(TextWidth.Cut(name, LongestName));
        var left = Width(told) + (2 * Padding);
        var width = left + Width(says) + MarkWidth + (2 * Padding);
        svg.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        Set(svg, ("width", Number(width)), ("height", Number(Height)), ("role", "img"), ("aria-label", $"{told}: {says}"));
        svg.WriteElementString("title", $"{told}: {says}");
        Shape(svg, "rect", ("width", Number(left)), ("height", Number(Height)), ("fill", "#1a1815"));
        Shape(svg, "rect", ("x", Number(left)), ("width", Number(width - left)), ("height", Number(Height)), ("fill", Colour(state)));
        Mark(svg, state, left + Padding);
        Text(svg, told, Padding, "#fbf9f5");
        Text(svg, says, left + Padding + MarkWidth, "#ffffff");
        svg.WriteEndElement();
    });

    private static double Width(string text) => Math.Ceiling(TextWidth.Of(text) * TextScale);

    // The same shapes as on the pages, so that colour is never alone.
    private static void Mark(System.Xml.XmlWriter svg, ServiceState? state, double x)
    {
        var (left, top) = (x, 5.0);
        switch (state)
        {
            case ServiceState.Problem:
                Shape(svg, "rect", ("x", Number(left)), ("y", Number(top)), ("width", "10"), ("height", "10"), ("fill", "#ffffff"));
                break;
            case ServiceState.Possible:
                Shape(svg, "path", ("d", $"M{Number(left + 5)} {Number(top)}l5 10h-10Z"), ("fill", "#ffffff"));
                break;
            case ServiceState.Recovering:
                Shape(svg, "path", ("d", $"M{Number(left)} {Number(top + 5)}l4 4 6-8"), ("fill", "none"), ("stroke", "#ffffff"), ("stroke-width", "2"));
                break;
            case ServiceState.Fine:
                Shape(svg, "circle", ("cx", Number(left + 5)), ("cy", "10"), ("r", "4"), ("fill", "none"), ("stroke", "#ffffff"), ("stroke-width", "1.5"));
                break;
            default:
                Shape(svg, "path", ("d", $"M{Number(left)} 10h9"), ("stroke", "#ffffff"), ("stroke-width", "1.5"));
                break;
        }
    }

    private static string Colour(ServiceState? state) => state switch
    {
        ServiceState.Problem => "#b02f16",
        ServiceState.Possible => "#8f5b00",
        ServiceState.Recovering => "#22704a",
        ServiceState.Fine => "#5f5a52",
        _ => "#6b665d",
    };

    private static void Text(System.Xml.XmlWriter svg, string text, double x, string colour)
    {
        svg.WriteStartElement("text");
        Set(svg, ("x", Number(x)), ("y", "14"), ("fill", colour), ("font-family", "Inter, Verdana, sans-serif"), ("font-size", "11"));
        svg.WriteString(text);
        svg.WriteEndElement();
    }

    private static void Shape(System.Xml.XmlWriter svg, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        svg.WriteStartElement(name);
        Set(svg, attributes);
        svg.WriteEndElement();
    }

    private static void Set(System.Xml.XmlWriter svg, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            svg.WriteAttributeString(name, value);
        }
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
