using Epicenter.Core.Catalog;
using Epicenter.Server.Live;
using Epicenter.Server.Networks;
using Epicenter.Server.Operations;
using Epicenter.Server.Security;
using Epicenter.Server.Security.Keys;
using Epicenter.Sources.Catalog;
using Epicenter.Storage;
using Epicenter.Storage.Files;
using Epicenter.Storage.Segments;

namespace Epicenter.Server;

/// <summary>The whole server in one process: intake, observatory, API and pages.</summary>
public static class EpicenterServer
{
    private const string SignalLogName = "signals";
    private const string FormerLogName = "signals.db";
    private const string CheckpointsName = "checkpoints";
    private const string RollupsName = "rollups.db";
    private const string ArchiveName = "incidents.db";
    private const string BatchKeyName = "batch.key";
    private const string SecretName = "reporter.key";

    /// <summary>Opens the files and puts the server together; it does not listen yet.</summary>
    /// <exception cref="StartException">The message says what is wrong and what to do.</exception>
    /// <exception cref="KeyFileException">The file of keys is damaged; the message says where and what to do.</exception>
    /// <exception cref="SignalLogException">The signal log can't be opened; the message says why and what to do.</exception>
    public static WebApplication Build(ServerOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Build(options, Task.Run(() => OpenAsync(options, time ?? TimeProvider.System)));
    }

    /// <summary>Serves until cancelled or told to stop.</summary>
    /// <returns>0 after a clean end; 1 when it could not start, or its work failed, which standard error explains.</returns>
    public static async Task<int> RunAsync(ServerOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            await using var app = Build(options);
            await app.StartAsync(cancellation);
            await Greeting.WriteAsync(Console.Out, app, options);
            await app.WaitForShutdownAsync(cancellation);
            await (app.Services.GetRequiredService<LiveObservatory>().ExecuteTask ?? Task.CompletedTask);
            return 0;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception e) when (StartFaults.Explain(e, options) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return 1;
        }
    }

    internal static string? BatchKeyFile(ServerOptions options) =>
        (options.BatchKey ?? Environment.GetEnvironmentVariable(ServerOptions.BatchKeyVariable)) is null
            ? Path.GetFullPath(Path.Combine(options.DataFolder, BatchKeyName))
            : null;

    /// <summary>Puts the server together while its files are still being read.</summary>
    /// <param name="log">Listens in on what is logged.</param>
    internal static WebApplication Build(ServerOptions options, Task<ServerParts> opening, ILoggerProvider? log = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "Epicenter.Server",
            // Else it watches all that lies below the working folder for changes of settings, and hears of every write to a log that lies there.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (options.Urls.Contains("https://", StringComparison.OrdinalIgnoreCase))
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.Logging.ForEpicenter();
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }

        builder.Services.AddEpicenter(options, opening);
        var app = builder.Build();
        try
        {
            app.UseEpicenter();
            app.MapEpicenter(options);

            // From here on the application owns the log, and closes it even if it never starts.
            opening.GetAwaiter().GetResult();
            _ = app.Services.GetRequiredService<ISignalLog>();
            _ = app.Services.GetRequiredService<AccessKeys>();
            return app;
        }
        catch
        {
            app.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }
    }

    private static async Task<ServerParts> OpenAsync(ServerOptions options, TimeProvider time)
    {
        if (File.Exists(Path.Combine(options.DataFolder, FormerLogName)))
        {
            throw StartFaults.FormerLog(options.DataFolder, FormerLogName);
        }

        // Both take their time, and neither needs the other.
        var reading = Task.Run(() => CatalogReader.Read(options.CatalogFolder));
        var log = SegmentedSignalLog.Open(Path.Combine(options.DataFolder, SignalLogName), LimitsOf(options), Greeting.Warn);
        try
        {
            var catalog = await reading;
            return new ServerParts(
                catalog.Graph ?? throw StartFaults.BrokenCatalog(catalog),
                log,
                new CheckpointStore(DiskFolder.Make(Path.Combine(options.DataFolder, CheckpointsName))),
                OwnKeyOf(options, time),
                new ServerSecret(SecretFile.ReadOrCreate(Path.Combine(options.DataFolder, SecretName))),
                NetworksOf(options, catalog.Graph),
                time)
            {
                Rollups = Path.Combine(options.DataFolder, RollupsName),
                Archive = Path.Combine(options.DataFolder, ArchiveName),
            };
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    private static LogLimits LimitsOf(ServerOptions options) => new() { KeepFor = options.KeepSignals, KeepBytes = options.KeepBytes };

    private static AccessKey OwnKeyOf(ServerOptions options, TimeProvider time)
    {
        var token = BatchKeyFile(options) is { } file
            ? SecretFile.ReadOrCreate(file)
            : options.BatchKey ?? Environment.GetEnvironmentVariable(ServerOptions.BatchKeyVariable)!;
        return new AccessKey("server", KeyScope.Batch, AccessKey.HashOf(token), time.GetUtcNow());
    }

    private static NetworkTable NetworksOf(ServerOptions options, CatalogGraph catalog)
    {
        if (options.NetworksFile is not { } file)
        {
            return NetworkTable.Empty;
        }

        using var text = StartFaults.OpenNetworks(file);
        var reading = NetworkTableReader.Read(text, file, catalog);
        return reading.Problems.IsEmpty ? reading.Table : throw StartFaults.BrokenNetworks(reading);
    }
}
