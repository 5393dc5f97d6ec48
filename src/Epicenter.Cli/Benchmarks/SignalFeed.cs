using System.Buffers;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Epicenter.Core.Catalog;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Cli.Benchmarks;

/// <summary>Sends made-up signals to a server in batches, several at once.</summary>
internal sealed class SignalFeed(ServerProcess server, CatalogGraph catalog)
{
    /// <summary>Lines in a batch.</summary>
    public const int Lines = 20_000;

    private const int Posters = 2;

    /// <summary>A batch of lines; the same for the same number, and no line in two.</summary>
    public byte[] Make(int number)
    {
        var made = new MadeUpSignals(catalog, number);
        var lines = new ArrayBufferWriter<byte>();
        for (var i = 0; i < Lines; i++)
        {
            made.Write(lines, at: null);
        }

        return lines.WrittenSpan.ToArray();
    }

    public static byte[] Gzip(byte[] lines)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
        {
            gzip.Write(lines);
        }

        return output.ToArray();
    }

    /// <summary>Sends batches that are ready.</summary>
    public Task SendAsync(IEnumerable<byte[]> batches, CancellationToken cancellation) => Parallel.ForEachAsync(
        batches, new ParallelOptions { MaxDegreeOfParallelism = Posters, CancellationToken = cancellation }, async (batch, stop) => await PostAsync(batch, stop));

    /// <summary>Makes batches up and sends them.</summary>
    /// <param name="numbers">Of the batches.</param>
    public Task SendAsync(Range numbers, CancellationToken cancellation) => SendAsync(
        Enumerable.Range(numbers.Start.Value, numbers.End.Value - numbers.Start.Value).Select(Make), cancellation);

    private async Task PostAsync(byte[] batch, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(batch);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await server.Client.PostAsync(new Uri("api/v1/signals", UriKind.Relative), content, cancellation);
        var receipt = answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync(ApiJson.Default.BatchJson, cancellation) : null;
        if (receipt?.Accepted != Lines)
        {
            throw new VerbException($"The server did not take a batch: {await answer.Content.ReadAsStringAsync(cancellation)}");
        }
    }
}
