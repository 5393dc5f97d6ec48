namespace Epicenter.Bench.Detection;

/// <summary>What stands on the command line: a verb, what it works on, and options with their values.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string[]> _options = [];

    /// <param name="line">The whole command line.</param>
    /// <param name="values">How many values follow an option; one that is not here is an error.</param>
    /// <exception cref="ArgumentException">An option is unknown or lacks a value.</exception>
    public Arguments(IReadOnlyList<string> line, IReadOnlyDictionary<string, int> values)
    {
        var plain = new List<string>();
        for (var i = 0; i < line.Count; i++)
        {
            if (!line[i].StartsWith("--", StringComparison.Ordinal))
            {
                plain.Add(line[i]);
                continue;
            }

            if (!values.TryGetValue(line[i], out var count) || i + count >= line.Count)
            {
                throw new ArgumentException($"{line[i]} is unknown or lacks a value.");
            }

            _options[line[i]] = [.. line.Skip(i + 1).Take(count)];
            i += count;
        }

        Plain = plain;
    }

    /// <summary>The verb and what it works on.</summary>
    public IReadOnlyList<string> Plain { get; }

    public bool Has(string option) => _options.ContainsKey(option);

    /// <summary>An option's values, or null where it is not given.</summary>
    public string[]? Of(string option) => _options.GetValueOrDefault(option);
}
