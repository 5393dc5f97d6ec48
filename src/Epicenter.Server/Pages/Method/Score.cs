using System.Collections.Immutable;
using System.Text.Json;

namespace Epicenter.Server.Pages.Method;

/// <summary>One figure of the observatory's own score, as the documentation tells it.</summary>
/// <param name="Part">calibration, delay or false-alarms.</param>
/// <param name="Shown">The figure, written as where it is told.</param>
/// <param name="Measured">The day.</param>
/// <param name="Command">What measures it again.</param>
/// <param name="Told">The page of the documentation that tells it, with all that belongs to it.</param>
public sealed record Score(string Part, string Name, string Shown, DateOnly Measured, string Command, string Told)
{
    /// <summary>All figures, in order.</summary>
    public static ImmutableArray<Score> All { get; } = Read();

    /// <summary>The reliability diagram, as the calibration bench drew it.</summary>
    public static ReadOnlyMemory<byte> Reliability { get; } = Resource("score/reliability.svg");

    private static ImmutableArray<Score> Read() => JsonSerializer.Deserialize(Resource("score/score.json"), ScoreJson.Default.ImmutableArrayScore);

    private static byte[] Resource(string name)
    {
        using var stream = typeof(Score).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
