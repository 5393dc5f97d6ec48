using System.Text;
using Epicenter.Core.Catalog;
using YamlDotNet.Core;

namespace Epicenter.Sources.Yaml;

/// <summary>Reads one file into parts with places, within bounds that a hand-written file never meets.</summary>
internal static class YamlFile
{
    private const long LongestFileBytes = 64 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's one document; null where it is empty or broken, and then <paramref name="problems"/> says why.</summary>
    public static YamlPart? Read(string path, List<YamlProblem> problems)
    {
        var start = new Place(path, 1, 1);
        try
        {
            if (new FileInfo(path).Length > LongestFileBytes)
            {
                problems.Add(new YamlProblem(start, $"the file is longer than {LongestFileBytes / 1024 / 1024} MiB"));
                return null;
            }

            return Parse(File.ReadAllText(path, StrictUtf8), path, problems);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(new YamlProblem(start, $"the file cannot be read: {error.Message}"));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new YamlProblem(start, "the file is not UTF-8"));
        }

        return null;
    }

    private static YamlPart? Parse(string text, string name, List<YamlProblem> problems)
    {
        try
        {
            var root = new YamlTreeBuilder(new Parser(new StringReader(text)), name, problems).ReadDocument();
            if (root is null)
            {
                problems.Add(new YamlProblem(new Place(name, 1, 1), "the file is empty"));
            }

            return root;
        }
        catch (YamlException error)
        {
            problems.Add(new YamlProblem(new Place(name, (int)error.Start.Line, (int)error.Start.Column), $"not YAML: {error.Message}"));
            return null;
        }
    }
}
