using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Epicenter.Core.Signals;

/// <summary>Walks the members of one line and keeps the first rule that is broken.</summary>
/// <remarks>
/// A value method reads the value of the member on which <see cref="Next"/> stopped; a JSON null counts as absent. Texts are returned as
/// they stand in the line, and empty where there is none that keeps the rules: nothing is allocated but for escapes and for errors.
/// </remarks>
internal ref struct MemberReader
{
    private const int LongestExcerpt = 40;

    private Utf8JsonReader _json;
    private ReadOnlySpan<byte> _name;

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
            _name = Utf8();
            return true;
        }

        // Reading on is what makes the parser complain of anything that follows the object.
        _json.Read();
        return false;
    }

    public readonly bool Is(ReadOnlySpan<byte> name) => _name.SequenceEqual(name);

    public void Skip() => _json.Skip();

    public void Fail(string? member, string reason, string remedy) => Error ??= new SignalError(member, reason, remedy);

    /// <summary>Text of 1 to <paramref name="longest"/> characters.</summary>
    public ReadOnlySpan<byte> Text(string member, int longest) =>
        TryString(member, out var text) && HasLength(member, text, longest) ? text : default;

    /// <summary>The id of a service or another entity.</summary>
    public ReadOnlySpan<byte> Id(string member)
    {
        var id = Text(member, SignalRules.LongestId);
        if (id.IsEmpty || SignalRules.IsId(id))
        {
            return id;
        }

        Fail(member, $"holds {Excerpt(id)}, which is not an id", "use lower-case letters, digits, '-', '.' and '/' only");
        return default;
    }

    /// <summary>The id of a service, which is no part of anything and so holds no slash.</summary>
    public ReadOnlySpan<byte> ServiceId(string member)
    {
        var id = Id(member);
        if (!id.Contains((byte)'/'))
        {
            return id;
        }

        Fail(member, $"holds {Excerpt(id)}, which is a part and not a service", "name the service that people use");
        return default;
    }

    /// <summary>A list of 1 to <paramref name="most"/> ids of services.</summary>
    public ImmutableArray<string> ServiceIds(string member, int most)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            Fail(member, "is not a list", "put the ids in brackets, as in [\"disney-plus\",\"ring\"]");
            _json.Skip();
            return [];
        }

        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (_json.TokenType != JsonTokenType.String || Utf8() is var id && !(SignalRules.IsId(id) && !id.Contains((byte)'/')))
            {
                Fail(member, "holds what is not the id of a service", "use ids such as disney-plus");
                _json.Skip();
            }
            else if (ids.Count < most)
            {
                ids.Add(Encoding.UTF8.GetString(id));
            }
            else
            {
                Fail(member, $"holds more than {most}", "name fewer");
            }
        }

        return ids.ToImmutable();
    }

    public DateTimeOffset? Time(string member)
    {
        if (!TryString(member, out var text))
        {
            return null;
        }

        if (!Rfc3339.TryParse(text, out var moment))
        {
            Fail(member, $"holds {Excerpt(text)}, which is not an RFC 3339 time", "write it as 2021-12-07T15:33:00Z");
            return null;
        }

        if (moment < SignalRules.Earliest || moment >= SignalRules.Latest)
        {
            Fail(member, $"holds {Excerpt(text)}, which no signal is from", "check the sender's clock");
            return null;
        }

        return moment;
    }

    public TEnum? Word<TEnum>(string member)
        where TEnum : struct, Enum
    {
        if (!TryString(member, out var text))
        {
            return null;
        }

        if (EnumWords.TryParse<TEnum>(text, out var value))
        {
            return value;
        }

        Fail(member, $"holds {Excerpt(text)}, which is not one of its words", $"use {string.Join(", ", EnumWords.All<TEnum>())}");
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

    private bool TryString(string member, out ReadOnlySpan<byte> text)
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.String)
        {
            text = Utf8();
            return true;
        }

        if (_json.TokenType != JsonTokenType.Null)
        {
            Fail(member, "is not a string", "put it in double quotes");
            _json.Skip();
        }

        text = default;
        return false;
    }

    private readonly ReadOnlySpan<byte> Utf8()
    {
        if (!_json.ValueIsEscaped)
        {
            return _json.ValueSpan;
        }

        var text = new byte[_json.ValueSpan.Length];
        return text.AsSpan(0, _json.CopyString(text));
    }

    private bool HasLength(string member, ReadOnlySpan<byte> text, int longest)
    {
        if (text.IsEmpty)
        {
            Fail(member, "is empty", "leave it out where it is unknown");
            return false;
        }

        // No text has more characters than bytes: most need no counting.
        if (text.Length <= longest || Encoding.UTF8.GetCharCount(text) is var length && length <= longest)
        {
            return true;
        }

        Fail(member, $"is {length} characters long", $"use at most {longest}");
        return false;
    }

    private static string Excerpt(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);
        var shown = new StringBuilder("\"");
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, LongestExcerpt)))
        {
            shown.Append(char.IsControl(letter) ? '\uFFFD' : letter);
        }

        return shown.Append(text.Length > LongestExcerpt ? "…\"" : "\"").ToString();
    }
}
