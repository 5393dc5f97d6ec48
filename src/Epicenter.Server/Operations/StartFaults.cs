using System.Net.Sockets;
using Epicenter.Core.Catalog;
using Epicenter.Server.Networks;
using Epicenter.Server.Security.Keys;
using Epicenter.Sources.Catalog;
using Epicenter.Storage;
using Microsoft.AspNetCore.Connections;

namespace Epicenter.Server.Operations;

/// <summary>Says in one line why the server could not start, and what to do about it.</summary>
internal static class StartFaults
{
    private const int ProblemsShown = 20;

    /// <summary>What went wrong; null for a failure that is ours and deserves its stack trace.</summary>
    public static string? Explain(Exception e, ServerOptions options) => e switch
    {
        StartException or SignalLogException or KeyFileException => e.Message,
        IOException { InnerException: AddressInUseException } =>
            $"Another program listens on {options.Urls}. Stop it, or choose another address with --urls http://127.0.0.1:8081.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            $"This user may not listen on {options.Urls}. Choose a port above 1023 with --urls http://127.0.0.1:8080.",
        SocketException => $"{options.Urls} is no address of this machine ({e.Message}). Choose one with --urls http://127.0.0.1:8080.",
        FormatException => $"{options.Urls} is no address to listen on. Choose one with --urls http://127.0.0.1:8080.",
        _ => null,
    };

    /// <summary>Signals that nobody reads any more must not vanish without a word.</summary>
    public static StartException FormerLog(string folder, string name) => new(
        $"The data folder {folder} holds a signal log of an earlier layout ({name}), which this Epicenter does not read. Move it away, or choose another folder with --data.");

    public static StartException BrokenCatalog(CatalogReading reading) => new(
        $"{Listed([.. reading.Problems.Where(p => !p.IsHarmless)])}The catalog can't be used. "
        + "Mend it (epicenter catalog check shows all), or choose another with --catalog.");

    public static StartException BrokenNetworks(NetworkTableReading reading) =>
        new($"{Listed([.. reading.Problems])}The table of networks can't be used. Mend it, or start without --networks.");

    /// <exception cref="StartException">There is no such file, or this user may not read it.</exception>
    public static StreamReader OpenNetworks(string file)
    {
        try
        {
            return new StreamReader(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The table of networks can't be read: {e.Message} Name another with --networks.", e);
        }
    }

    private static string Listed(IReadOnlyList<object> problems)
    {
        var shown = string.Join(Environment.NewLine, problems.Take(ProblemsShown));
        var rest = problems.Count > ProblemsShown ? $"{Environment.NewLine}… and {problems.Count - ProblemsShown} more" : "";
        return shown + rest + Environment.NewLine;
    }
}
