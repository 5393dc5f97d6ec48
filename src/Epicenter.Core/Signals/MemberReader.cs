using System.Text;
using System.Text.Json;

namespace Epicenter.Core.Signals;

/// <summary>Walks the members of one line and keeps the first rule that is broken.</summary>
/// <remarks>A value method reads the value of the member on which <see cref="Next"/> stopped; a JSON null counts as absent.</remarks>
internal ref struct MemberReader
{
    private const int LongestExcerpt = 40;

    private static readonly WordCache Words = new();

    private Utf8JsonReader _json;

    public MemberReader(ReadOnlySpan<byte> line)
    {
        _json = new Utf8JsonReader(line);
        if (!_json.Read() || _json.TokenType != JsonTokenType.StartObject)
        {
            Fail(null, "is not a JSON object", "write one object a line, such as {\"kind\":\"report\",…}");
        }
    }

    /// <summary>The first rule that is broken; null while all are kept.</summary>
    public SignalError? Error { get; private set; }

    /// <summary>Moves to the next member.</summary>
    /// <returns>False at the end of the line, or when a rule is broken.</returns>
    public bool Next()
    {
        if (Error is not null)
        {
            return false;
        }

        if (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            return true;
        }

        // Reading on is what makes the parser complain of anything that follows the object.
        _json.Read();
        return false;
    }

    public readonly bool Is(ReadOnlySpan<byte> name) => _json.ValueTextEquals(name);

    public void Skip() => _json.Skip();

    public void Fail(string? member, string reason, string remedy) => Error ??= new SignalError(member, reason, remedy);

    /// <summary>Text of 1 to <paramref name="longest"/> characters.</summary>
    public string? Text(string member, int longest)
    {
        if (!ReadString(member))
        {
            return null;
        }

        var text = _json.GetString()!;
        return HasLength(member, text.Length, longest) ? text : null;
    }

    /// <summary>Text that comes again and again, and is therefore worth sharing.</summary>
    public string? SharedText(string member, int longest)
    {
        if (!ReadString(member))
        {
            return null;
        }

        var text = _json.ValueIsEscaped ? _json.GetString()! : Words.Get(_json.ValueSpan);
        return HasLength(member, text.Length, longest) ? text : null;
    }

    /// <summary>The id of a service or another entity.</summary>
    public string? Id(string member)
    {
        var id = SharedText(member, SignalRules.LongestId);
        if (id is null || SignalRules.IsId(id))
        {
            return id;
        }

        Fail(member, $"holds {Excerpt(id)}, which is not an id", "use lower-case letters, digits, '-', '.' and '/' only");
        return null;
    }

    /// <summary>The id of a service, which is no part of anything and so holds no slash.</summary>
    public string? ServiceId(string member)
    {
        var id = Id(member);
        if (id is null || !id.Contains('/', StringComparison.Ordinal))
        {
            return id;
        }

        Fail(member, $"holds {Excerpt(id)}, which is a part and not a service", "name the service that people use");
        return null;
    }

    public DateTimeOffset? Time(string member)
    {
        if (!ReadString(member))
        {
            return null;
        }

        if (!Rfc3339.TryParse(_json.ValueSpan, out var moment))
        {
            Fail(member, $"holds {Excerpt(_json.GetString()!)}, which is not an RFC 3339 time", "write it as 2021-12-07T15:33:00Z");
            return null;
        }

        if (moment < SignalRules.Earliest || moment >= SignalRules.Latest)
        {
            Fail(member, $"holds {Excerpt(_json.GetString()!)}, which no signal is from", "check the sender's clock");
            return null;
        }

        return moment;
    }

    public TEnum? Word<TEnum>(string member)
        where TEnum : struct, Enum
    {
        if (!ReadString(member))
        {
            return null;
        }

        if (EnumWords.TryParse<TEnum>(_json.ValueSpan, out var value))
        {
            return value;
        }

        Fail(member, $"holds {Excerpt(_json.GetString()!)}, which is not one of its words", $"use {string.Join(", ", EnumWords.All<TEnum>())}");
        return null;
    }

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public double? Number(string member, double least, double most)
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (_json.TokenType == JsonTokenType.Number && _json.TryGetDouble(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fail(member, "is not a number in range", $"use one from {least:0} to {most:0}");
        _json.Skip();
        return null;
    }

    private bool ReadString(string member)
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.String)
        {
            return true;
        }

        if (_json.TokenType != JsonTokenType.Null)
        {
            Fail(member, "is not a string", "put it in double quotes");
            _json.Skip();
        }

        return false;
    }

    private bool HasLength(string member, int length, int longest)
    {
        if (length == 0)
        {
            Fail(member, "is empty", "leave it out where it is unknown");
        }
        else if (length > longest)
        {
            Fail(member, $"is {length} characters long", $"use at most {longest}");
        }

        return length > 0 && length <= longest;
    }

    private static string Excerpt(string text)
    {
        var shown = new StringBuilder("\"");
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, LongestExcerpt)))
        {
            shown.Append(char.IsControl(letter) ? '\uFFFD' : letter);
        }

        return shown.Append(text.Length > LongestExcerpt ? "…\"" : "\"").ToString();
    }
}
