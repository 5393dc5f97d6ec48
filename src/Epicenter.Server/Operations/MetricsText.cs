using System.Globalization;
using System.Text;

namespace Epicenter.Server.Operations;

/// <summary>Metrics in the OpenMetrics text format, version 1.0.0.</summary>
internal sealed class MetricsText
{
    public const string Type = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private readonly StringBuilder _text = new();

    public void Counter(string name, string help, long value)
    {
        Family(name, "counter", help);
        Sample($"{name}_total", value);
    }

    /// <param name="values">A value for each value of the label.</param>
    public void Counter(string name, string help, string label, IEnumerable<KeyValuePair<string, long>> values)
    {
        Family(name, "counter", help);
        foreach (var (of, value) in values)
        {
            Sample($"{name}_total{{{label}=\"{of}\"}}", value);
        }
    }

    public void Gauge(string name, string help, double value)
    {
        Family(name, "gauge", help);
        Sample(name, value);
    }

    /// <param name="values">A value for each value of the label.</param>
    public void Gauge(string name, string help, string label, IEnumerable<KeyValuePair<string, long>> values)
    {
        Family(name, "gauge", help);
        foreach (var (of, value) in values)
        {
            Sample($"{name}{{{label}=\"{of}\"}}", value);
        }
    }

    public void Histogram(string name, string help, Histogram histogram)
    {
        Family(name, "histogram", help);
        var count = 0L;
        foreach (var (bound, cumulative) in histogram.Cumulative())
        {
            var end = double.IsPositiveInfinity(bound) ? "+Inf" : bound.ToString("0.0###", CultureInfo.InvariantCulture);
            Sample($"{name}_bucket{{le=\"{end}\"}}", cumulative);
            count = cumulative;
        }

        Sample($"{name}_sum", histogram.Sum);
        Sample($"{name}_count", count);
    }

    /// <summary>The whole text with its end mark.</summary>
    public override string ToString() => _text + "# EOF\n";

    private void Family(string name, string type, string help) => _text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {type}\n# HELP {name} {help}\n");

    private void Sample(string name, double value) => _text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
}
