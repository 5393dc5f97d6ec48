using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Epicenter.Core.Catalog;

namespace Epicenter.Core.Signals;

/// <summary>One signal a line of JSON, as the contract has it. Members that nobody knows are ignored.</summary>
public static class SignalCodec
{
    /// <summary>Reads one line, without its line break.</summary>
    /// <param name="arrival">When it arrived, which is when it happened where the line does not tell; null for files, where it must.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> line,
        [NotNullWhen(true)] out Signal? signal,
        [NotNullWhen(false)] out SignalError? error,
        DateTimeOffset? arrival = null) => SignalParser.TryRead(line, arrival, default(RecordForm), out signal, out error);

    /// <summary>Reads one line as what it comes to under a catalog: by the same rules, but without an object for it.</summary>
    /// <param name="arrival">When it arrived, which is when it happened where the line does not tell; null for files, where it must.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> line,
        CatalogGraph catalog,
        out Observation observation,
        [NotNullWhen(false)] out SignalError? error,
        DateTimeOffset? arrival = null) => SignalParser.TryRead(line, arrival, new ObservationForm(catalog), out observation, out error);

    /// <summary>Reads what an act says; whether it keeps the rules of its deed, <see cref="ActRules"/> knows.</summary>
    /// <param name="deed">What the act is where the text does not say.</param>
    public static bool TryReadAct(
        ReadOnlySpan<byte> text, ActKind? deed, DateTimeOffset arrival, [NotNullWhen(true)] out Act? act, [NotNullWhen(false)] out SignalError? error) =>
        SignalParser.TryReadAct(text, deed, arrival, out act, out error);

    /// <summary>Writes a signal as one line, without a line break.</summary>
    public static void Write(IBufferWriter<byte> output, Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        SignalWriter.Write(output, signal);
    }
}
