using System.IO.Compression;
using Epicenter.Server.Api;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Api.Statuspage;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Desk;
using Epicenter.Server.Intake;
using Epicenter.Server.Live;
using Epicenter.Server.Operations;
using Epicenter.Server.Pages;
using Epicenter.Server.Pages.Itself;
using Epicenter.Server.Security;
using Epicenter.Server.Security.Keys;
using Epicenter.Server.Security.Proofs;
using Epicenter.Server.Security.Pseudonyms;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Logging.Console;

namespace Epicenter.Server;

/// <summary>What the server is made of: its services, what every request passes through, and what answers.</summary>
internal static class ServerComposition
{
    public static void AddEpicenter(this IServiceCollection services, ServerOptions options, Task<ServerParts> opening)
    {
        // By factories: nothing is asked for before the files are open, and the container closes the log, after the observatory that writes to it.
        services.AddSingleton(_ => Parts().Log);
        services.AddSingleton(provider => new Checkpoints(Parts().Checkpoints, Parts().Time, provider.GetRequiredService<ILogger<Checkpoints>>()));
        services.AddSingleton(_ => Parts().Catalog);
        services.AddSingleton(_ => Parts().Secret);
        services.AddSingleton(_ => Parts().Networks);
        services.AddSingleton(_ => Parts().Time);
        services.AddSingleton<ILogFollower>(provider => provider.GetRequiredService<Checkpoints>());
        services.AddSingleton<ILogFollower>(provider => provider.GetRequiredService<RollupReader>());
        services.AddHostedService<Retention>();
        services.AddSingleton(provider => new AccessKeys(
            new KeyFile(Path.Combine(options.DataFolder, KeyFile.Name)), Parts().OwnKey, Parts().Time, provider.GetRequiredService<ILogger<AccessKeys>>()));
        services.AddSingleton<ReporterPseudonyms>();
        services.AddSingleton(_ => new Challenges(Parts().Secret));
        services.AddSingleton(options);
        services.AddSingleton<ReportAdmission>();
        services.AddSingleton<ReportDesk>();
        services.AddSingleton<ActDesk>();
        services.AddSingleton<IntakeGate>();
        services.AddSingleton<IntakeCounts>();
        services.AddSingleton<LiveObservatory>();
        services.AddSingleton<ILiveObservatory>(provider => provider.GetRequiredService<LiveObservatory>());
        services.AddSingleton(provider => new RollupReader(Parts().Log, Parts().Rollups, Parts().Time, provider.GetRequiredService<ILogger<RollupReader>>()));
        services.AddSingleton<IReportHistory>(provider => provider.GetRequiredService<RollupReader>());
        services.AddHostedService(provider => provider.GetRequiredService<RollupReader>());
        services.AddSingleton(provider => new Archivist(
            provider.GetRequiredService<ILiveObservatory>(), Parts().Archive, Parts().Time, provider.GetRequiredService<ILogger<Archivist>>()));
        services.AddSingleton<IIncidentArchive>(provider => provider.GetRequiredService<Archivist>());

        // Hosted services stop in reverse: the observatory takes in what waits, then the archivist puts away what it told.
        services.AddHostedService(provider => provider.GetRequiredService<Archivist>());
        services.AddHostedService(provider => provider.GetRequiredService<LiveObservatory>());

        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));
        services.AddSingleton<IVitalSigns, ServerVitals>();
        services.AddTraces(options.TracesTo);
        services.AddPages();
        services.AddReplays(options.ScenariosFolder);
        services.AddApiDescription();
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);

        // Proxies on this machine, and those that the operator names, are believed about whom they speak for; nobody else is.
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null;
            foreach (var proxy in options.TrustedProxies)
            {
                forwarded.KnownIPNetworks.Add(proxy);
            }
        });

        ServerParts Parts() => opening.GetAwaiter().GetResult();
    }

    public static void ForEpicenter(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        // What the framework says of requests could hold addresses.
        logging.AddFilter("Microsoft", LogLevel.Warning);

        // Nor is there a reader for what the framework would follow each request for, log or no log.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

        // Why the server could not start, or ended, is said in one line by who runs it.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }

    public static void UseEpicenter(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseProblemAnswers();
    }

    public static void MapEpicenter(this WebApplication app, ServerOptions options)
    {
        app.MapReports();
        app.MapBatches();
        app.MapDesk();
        app.MapIncidents();
        app.MapServices();
        app.MapEntities();
        app.MapStatuspage();
        app.MapStream();
        app.MapHealth();
        app.MapMetrics();
        app.MapOpenApi("/openapi/v1.json");
        app.MapPages();
        if (options.Bench)
        {
            app.MapEmpty();
        }
    }
}
