using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Epicenter.Core.Signals;

/// <summary>One signal a line of JSON, as the contract has it. Members that nobody knows are ignored.</summary>
public static class SignalCodec
{
    private static readonly SignalError UnknownKind = new("kind", "is missing or unknown", "use \"report\", \"probe\" or \"notice\"");

    /// <summary>Reads one line, without its line break.</summary>
    /// <param name="arrival">When it arrived, which is when it happened where the line does not tell; null for files, where it must.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> line,
        [NotNullWhen(true)] out Signal? signal,
        [NotNullWhen(false)] out SignalError? error,
        DateTimeOffset? arrival = null)
    {
        try
        {
            signal = Read(line, arrival, out error);
        }
        catch (JsonException e)
        {
            signal = null;
            error = new SignalError(null, $"is not valid JSON at byte {e.BytePositionInLine}", "write one object a line, in UTF-8");
        }
        catch (InvalidOperationException)
        {
            // The JSON reader says so of a string that is not valid UTF-8 or holds half a surrogate pair.
            signal = null;
            error = new SignalError(null, "holds a string that is not valid Unicode", "write it in UTF-8");
        }

        return signal is not null;
    }

    /// <summary>Writes a signal as one line, without a line break.</summary>
    public static void Write(IBufferWriter<byte> output, Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        SignalWriter.Write(output, signal);
    }

    private static Signal? Read(ReadOnlySpan<byte> line, DateTimeOffset? arrival, out SignalError? error)
    {
        var kind = KindOf(line, out error);
        if (error is not null)
        {
            return null;
        }

        var members = new MemberReader(line);
        Signal? signal = kind switch
        {
            SignalKind.Report => ReportReader.Read(ref members, arrival),
            SignalKind.Probe => ProbeReader.Read(ref members, arrival),
            _ => NoticeReader.Read(ref members, arrival),
        };
        error = members.Error;
        return signal;
    }

    // The kind decides what the other members mean, and it is nearly always the first: looking for it beforehand costs little and saves
    // keeping every member until it turns up.
    private static SignalKind? KindOf(ReadOnlySpan<byte> line, out SignalError? error)
    {
        var members = new MemberReader(line);
        SignalKind? kind = null;
        while (kind is null && members.Next())
        {
            if (members.Is("kind"u8))
            {
                kind = members.Word<SignalKind>("kind");
            }
            else
            {
                members.Skip();
            }
        }

        error = members.Error ?? (kind is null ? UnknownKind : null);
        return kind;
    }
}
