using System.Text.Json;

namespace Epicenter.Cli.Learning;

/// <summary>The decisions on suggestions, a line each: in the data folder, only ever added to.</summary>
internal sealed class DecisionFile(string dataFolder)
{
    private readonly string _path = Path.Combine(dataFolder, "catalog-decisions.ndjson");

    /// <exception cref="VerbException">A line is no decision.</exception>
    public IReadOnlyList<Decision> Read() => File.Exists(_path) ? [.. File.ReadLines(_path).Where(line => line.Length > 0).Select(Decision)] : [];

    public void Add(Decision decision)
    {
        Directory.CreateDirectory(dataFolder);
        File.AppendAllText(_path, JsonSerializer.Serialize(decision, DecisionJson.Default.Decision) + "\n");
    }

    private Decision Decision(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, DecisionJson.Default.Decision) ?? throw new JsonException("an empty line");
        }
        catch (JsonException e)
        {
            throw new VerbException($"{_path}:{number + 1}: not a decision; mend or remove the line. {e.Message}", e);
        }
    }
}
