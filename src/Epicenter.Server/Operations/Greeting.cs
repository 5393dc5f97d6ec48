using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Epicenter.Server.Operations;

/// <summary>Tells who started the server what to do next.</summary>
internal static class Greeting
{
    /// <summary>Says on standard error what was found amiss while the files were opened.</summary>
    public static void Warn(string notice) => Console.Error.WriteLine(notice);

    public static async Task WriteAsync(TextWriter terminal, WebApplication app, ServerOptions options)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        await terminal.WriteLineAsync($"Epicenter is listening. Open {string.Join(" or ", addresses)} — Ctrl-C stops it.");
        if (EpicenterServer.BatchKeyFile(options) is { } file)
        {
            await terminal.WriteLineAsync($"Sources that send signals need the key in {file}.");
        }
    }
}
