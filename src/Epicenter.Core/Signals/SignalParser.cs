using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace Epicenter.Core.Signals;

/// <summary>Reads one line by the contract's rules, whatever is to be made of it.</summary>
internal static class SignalParser
{
    private static readonly SignalError UnknownKind = new("kind", "is missing or unknown", "use \"report\", \"probe\", \"notice\" or \"act\"");
    private static readonly SignalError NotUnicode = new(null, "holds a string that is not valid Unicode", "write it in UTF-8");

    public static bool TryRead<TForm, T>(
        ReadOnlySpan<byte> line,
        DateTimeOffset? arrival,
        in TForm form,
        [MaybeNullWhen(false)] out T made,
        [NotNullWhen(false)] out SignalError? error)
        where TForm : struct, ISignalForm<T>
    {
        try
        {
            error = Utf8.IsValid(line) ? null : NotUnicode;
            made = error is null ? Read<TForm, T>(line, arrival, form, out error) : default;
        }
        catch (Exception e) when (IsOfTheText(e))
        {
            made = default;
            error = Told(e);
        }

        return error is null;
    }

    /// <summary>Reads what an act says, without asking whether it keeps the rules of its deed.</summary>
    /// <param name="deed">What the act is where the text does not say.</param>
    public static bool TryReadAct(ReadOnlySpan<byte> text, ActKind? deed, DateTimeOffset arrival, [NotNullWhen(true)] out Act? act, [NotNullWhen(false)] out SignalError? error)
    {
        act = null;
        try
        {
            if ((error = Utf8.IsValid(text) ? null : NotUnicode) is null)
            {
                var members = new MemberReader(text);
                act = ActReader.Read(ref members, deed, arrival);
                error = members.Error;
            }
        }
        catch (Exception e) when (IsOfTheText(e))
        {
            error = Told(e);
        }

        act = error is null ? act : null;
        return act is not null;
    }

    // The JSON reader says InvalidOperation of an escape that is half a surrogate pair.
    private static bool IsOfTheText(Exception e) => e is JsonException or InvalidOperationException;

    private static SignalError Told(Exception e) => e is JsonException json
        ? new SignalError(null, $"is not valid JSON at byte {json.BytePositionInLine}", "write one object a line, in UTF-8")
        : NotUnicode;

    private static T? Read<TForm, T>(ReadOnlySpan<byte> line, DateTimeOffset? arrival, in TForm form, out SignalError? error)
        where TForm : struct, ISignalForm<T>
    {
        var members = new MemberReader(line);
        switch (KindOf(line, ref members))
        {
            case SignalKind.Report:
                var report = ReportReader.Read(ref members, arrival);
                return (error = members.Error) is null ? form.Of(report) : default;
            case SignalKind.Probe:
                var probe = ProbeReader.Read(ref members, arrival);
                return (error = members.Error) is null ? form.Of(probe) : default;
            case SignalKind.Notice:
                var notice = NoticeReader.Read(ref members, arrival);
                return (error = members.Error) is null ? form.Of(notice) : default;
            case SignalKind.Act:
                var act = ActReader.Read(ref members, deed: null, arrival);
                return (error = members.Error ?? ActRules.Check(act)) is null ? form.Of(act) : default;
            default:
                error = members.Error ?? UnknownKind;
                return default;
        }
    }

    // The kind decides what the other members mean. It is nearly always the first, and then reading goes on behind it; else it starts again.
    private static SignalKind? KindOf(ReadOnlySpan<byte> line, ref MemberReader members)
    {
        SignalKind? kind = null;
        var passed = false;
        while (kind is null && members.Next())
        {
            if (members.Is("kind"u8))
            {
                kind = members.Word<SignalKind>("kind");
            }
            else
            {
                members.Skip();
                passed = true;
            }
        }

        if (kind is not null && passed)
        {
            members = new MemberReader(line);
        }

        return kind;
    }
}
