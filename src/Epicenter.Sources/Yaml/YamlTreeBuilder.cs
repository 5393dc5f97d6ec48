using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Epicenter.Sources.Yaml;

/// <summary>
/// Builds parts from a parser's events. The library's own representation model would do, but it expands aliases, which lets ten lines
/// grow to gigabytes; here an alias is a problem, and so is a nesting that no person writes.
/// </summary>
internal sealed class YamlTreeBuilder(IParser parser, string file, List<YamlProblem> problems)
{
    private const int DeepestNesting = 32;

    private int _depth;

    /// <summary>The first document; null where there is none. A second one is a problem.</summary>
    public YamlPart? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = ReadPart();
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            problems.Add(new YamlProblem(PlaceOf(second), "a file holds one document; what follows is left out"));
        }

        return root is YamlScalar { IsNull: true } ? null : root;
    }

    private YamlPart ReadPart()
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, PlaceOf(scalar));
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            problems.Add(new YamlProblem(PlaceOf(alias), $"*{alias.Value} is an alias; write the value out"));
            return new YamlScalar("", IsQuoted: false, PlaceOf(alias));
        }

        if (++_depth > DeepestNesting)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"nested more than {DeepestNesting} deep");
        }

        var start = parser.Current!;
        YamlPart part = start is SequenceStart ? ReadList(PlaceOf(start)) : ReadMap(PlaceOf(start));
        _depth--;
        return part;
    }

    private YamlList ReadList(Place place)
    {
        parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<YamlPart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadPart());
        }

        return new YamlList(items.DrainToImmutable(), place);
    }

    private YamlMap ReadMap(Place place)
    {
        parser.Consume<MappingStart>();
        var members = ImmutableArray.CreateBuilder<YamlMember>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadPart();
            var value = ReadPart();
            if (key is not YamlScalar name)
            {
                problems.Add(new YamlProblem(key.Place, $"a name is expected before the colon, not {key.Noun}"));
            }
            else if (members.Any(m => m.Key.Text == name.Text))
            {
                problems.Add(new YamlProblem(name.Place, $"{name.Text} is given twice"));
            }
            else
            {
                members.Add(new YamlMember(name, value));
            }
        }

        return new YamlMap(members.DrainToImmutable(), place);
    }

    private Place PlaceOf(ParsingEvent @event) => new(file, (int)@event.Start.Line, (int)@event.Start.Column);
}
