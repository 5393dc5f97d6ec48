using System.Globalization;
using Epicenter.Bench.Detection.Reporting;
using Epicenter.Core.Detection;

namespace Epicenter.Bench.Detection.Example;

/// <summary>Counts over the band of what is ordinary, and below them what they are worth as evidence.</summary>
internal static class ExamplePicture
{
    private const int Width = 720;
    private const int Left = 40;
    private const int Right = 24;
    private const int CountsTop = 34;
    private const int CountsBottom = 214;
    private const int EvidenceTop = 254;
    private const int EvidenceBottom = 384;
    private const int Height = 424;

    public static string Draw(IReadOnlyList<ExampleMinute> minutes)
    {
        var drawing = new Drawing(Width, Height, "A service that fails by and by: reports of five minutes, what is ordinary of them, and the evidence that they make");
        var (first, last) = (minutes[0].Minute, minutes[^1].Minute);
        var mostReports = 1.05 * minutes.Max(m => Math.Max(m.Count, m.High));
        var mostEvidence = 1.05 * minutes.Max(m => Math.Max(m.Evidence, m.Asked));

        drawing.Text("", Left, CountsTop - 14, "reports in five minutes, and in grey what nine ordinary days in ten would have");
        drawing.Curve("band", [.. minutes.Select(m => (X(m), Reports(m.High))), .. minutes.Reverse().Select(m => (X(m), Reports(m.Low)))]);
        drawing.Curve("blue line", minutes.Select(m => (X(m), Reports(m.Count))));
        drawing.Line("rule", Left, CountsBottom, Width - Right, CountsBottom).Text("end", Left - 6, CountsBottom + 4, "0")
            .Text("end", Left - 6, CountsTop + 8, mostReports.ToString("0", CultureInfo.InvariantCulture));

        drawing.Text("", Left, EvidenceTop - 14, "evidence that it fails (natural logarithm), and dashed what suspects it and what tells it");
        drawing.Curve("red line", minutes.Select(m => (X(m), Evidence(m.Evidence))));
        drawing.Line("asked", Left, Evidence(Detector.SuspicionEvidence), Width - Right, Evidence(Detector.SuspicionEvidence));
        drawing.Curve("asked", minutes.Select(m => (X(m), Evidence(m.Asked))));
        drawing.Line("rule", Left, EvidenceBottom, Width - Right, EvidenceBottom).Text("end", Left - 6, EvidenceBottom + 4, "0")
            .Text("end", Left - 6, EvidenceTop + 8, mostEvidence.ToString("0", CultureInfo.InvariantCulture));

        for (var hour = first / 60; hour <= last / 60; hour++)
        {
            var x = At(hour * 60);
            drawing.Line("rule", x, CountsTop, x, EvidenceBottom).Text("middle", x, EvidenceBottom + 18, string.Create(CultureInfo.InvariantCulture, $"{hour:+0;−0;0} h"));
        }

        drawing.Text("middle", At(0), Height - 6, "it begins to fail");
        if (minutes.FirstOrDefault(m => m.Minute > 0 && m.Evidence >= m.Asked) is { Minute: > 0 } told)
        {
            drawing.Line("red", X(told), CountsTop, X(told), EvidenceBottom).Text("", X(told) + 6, CountsTop + 12, $"told after {told.Minute} min");
        }

        return drawing.ToString();

        double X(ExampleMinute minute) => At(minute.Minute);

        double At(int minute) => Left + ((Width - Left - Right) * (minute - first) / (double)(last - first));

        double Reports(double count) => CountsBottom - ((CountsBottom - CountsTop) * count / mostReports);

        double Evidence(double value) => EvidenceBottom - ((EvidenceBottom - EvidenceTop) * Math.Clamp(value / mostEvidence, 0, 1));
    }
}
