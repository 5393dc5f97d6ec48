using System.CommandLine;
using System.Text.Json.Nodes;
using Epicenter.Cli.Terminals;
using Epicenter.Core.Signals;
using Epicenter.Storage;
using Epicenter.Storage.Rollups;
using Epicenter.Storage.Segments;

namespace Epicenter.Cli.Verbs;

/// <summary><c>log stats</c>: how much there is, of what, from when to when.</summary>
internal sealed class LogStatsVerb(LogFindings found, IReadOnlyList<StoredCheckpoint> checkpoints, RollupSpan? rollups)
{
    private static readonly Option<bool> JsonOption = new("--json") { Description = "Write the figures as JSON." };
    private static readonly Option<string> DataOption = LogFolder.Option();

    private double? BytesASignal => found.Signals == 0 ? null : Math.Round((double)found.Bytes / found.Signals, 1);

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("stats", "Show how much the signal log holds, of what and since when.", "epicenter log stats", "epicenter log stats --json")
        {
            JsonOption, DataOption,
        };
        verb.SetAction(parsed =>
        {
            var folder = new LogFolder(parsed.GetRequiredValue(DataOption));
            var stats = new LogStatsVerb(folder.Check(terminal), folder.Checkpoints(), folder.RollupSpan());
            terminal.Output.WriteLine(parsed.GetValue(JsonOption) ? stats.ToJson().ToJsonString() : stats.ToText());
            return ExitCode.Fine;
        });
        return verb;
    }

    private static string? Text(DateTimeOffset? moment) => moment is { } known ? Rfc3339.Format(known) : null;

    private JsonObject ToJson() => new()
    {
        ["segments"] = found.Segments,
        ["blocks"] = found.Blocks,
        ["bytes"] = found.Bytes,
        ["signals"] = new JsonObject { ["report"] = found.Reports, ["probe"] = found.Probes, ["notice"] = found.Notices, ["act"] = found.Acts },
        ["bytesASignal"] = BytesASignal,
        ["firstOffset"] = found.FirstOffset,
        ["lastOffset"] = found.LastOffset,
        ["firstArrival"] = Text(found.FirstArrival),
        ["lastArrival"] = Text(found.LastArrival),
        ["problems"] = found.Problems.Length,
        ["checkpoints"] = new JsonArray([.. checkpoints.Select(c => new JsonObject { ["offset"] = c.Offset, ["lastArrival"] = Text(c.LastArrival) })]),
        ["rollups"] = rollups is null ? null : new JsonObject { ["offset"] = rollups.Offset, ["from"] = Text(rollups.From), ["to"] = Text(rollups.To) },
    };

    private string ToText() => string.Join(Environment.NewLine, Lines());

    private IEnumerable<string> Lines()
    {
        yield return $"{Words.Count(found.Signals, "signal")}: {Words.Count(found.Reports, "report")}, {Words.Count(found.Probes, "probe")}, {Words.Count(found.Notices, "notice")}, {Words.Count(found.Acts, "act")}";
        yield return $"{Words.Count(found.Bytes, "byte")} in {Words.Count(found.Segments, "file")}{(BytesASignal is { } bytes ? FormattableString.Invariant($", {bytes:0.0} a signal") : "")}";
        yield return $"Offsets {found.FirstOffset} to {found.LastOffset}";
        if (found is { FirstArrival: { } first, LastArrival: { } last })
        {
            yield return $"Arrived from {Words.Date(first)} to {Words.Date(last)} UTC";
        }

        foreach (var checkpoint in checkpoints)
        {
            yield return $"Checkpoint at offset {checkpoint.Offset}, {Words.Duration((found.LastArrival ?? checkpoint.LastArrival) - checkpoint.LastArrival)} behind the last signal";
        }

        if (rollups is { From: { } from, To: { } to })
        {
            yield return $"Rollups up to offset {rollups.Offset}, days from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}";
        }

        if (!found.Problems.IsEmpty)
        {
            yield return $"{Words.Count(found.Problems.Length, "problem")}; epicenter log verify names them";
        }
    }
}
