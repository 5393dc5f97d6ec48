using System.Net.Sockets;
using Epicenter.Core.Catalog;
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
        StartException or SignalLogException => e.Message,
        IOException { InnerException: AddressInUseException } =>
            $"Another program listens on {options.Urls}. Stop it, or choose another address with --urls http://127.0.0.1:8081.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            $"This user may not listen on {options.Urls}. Choose a port above 1023 with --urls http://127.0.0.1:8080.",
        SocketException => $"{options.Urls} is no address of this machine ({e.Message}). Choose one with --urls http://127.0.0.1:8080.",
        FormatException => $"{options.Urls} is no address to listen on. Choose one with --urls http://127.0.0.1:8080.",
        _ => null,
    };

    public static StartException BrokenCatalog(CatalogReading reading)
    {
        var problems = reading.Problems.Where(p => !p.IsHarmless).ToList();
        var shown = string.Join(Environment.NewLine, problems.Take(ProblemsShown));
        var rest = problems.Count > ProblemsShown ? $"{Environment.NewLine}… and {problems.Count - ProblemsShown} more" : "";
        return new StartException(
            $"{shown}{rest}{Environment.NewLine}The catalog can't be used. Mend it (epicenter catalog check shows all), or choose another with --catalog.");
    }
}
