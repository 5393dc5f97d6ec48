using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Replays;

/// <summary>Replays a file of signals against a catalog.</summary>
internal static class FileSource
{
    public static ReplaySource Open(string path, CatalogGraph catalog)
    {
        if (!File.Exists(path))
        {
            throw new VerbException($"There is no file {path}; name a file of signals, one JSON object a line, gzipped or not.");
        }

        var file = File.OpenRead(path);
        var length = Math.Max(1, file.Length);
        return new ReplaySource(path, catalog, new ObservationReader(file, catalog).ReadAll(), () => (double)file.Position / length, Course: null) { Held = file };
    }
}
