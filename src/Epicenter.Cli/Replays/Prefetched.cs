using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Epicenter.Cli.Replays;

/// <summary>Reads ahead on a thread of its own: parsing is about half of a replay, and a second core has nothing else to do.</summary>
internal static class Prefetched
{
    private const int ItemsABatch = 512;
    private const int BatchesAhead = 16;

    /// <summary>The same items in the same order.</summary>
    public static IEnumerable<T> From<T>(IEnumerable<T> items, CancellationToken cancellation)
    {
        using var ahead = new BlockingCollection<List<T>>(BatchesAhead);

        // Batches go round: a new one for every thousand items would be more garbage than all the rest of a replay makes.
        var spent = new ConcurrentBag<List<T>>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Factory.StartNew(
            () => Read(items, ahead, spent, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var batch in ahead.GetConsumingEnumerable(cancellation))
            {
                foreach (var item in batch)
                {
                    yield return item;
                }

                batch.Clear();
                spent.Add(batch);
            }

            // The reader stops where it is when cancelled: what it has handed over must not pass for all there is.
            cancellation.ThrowIfCancellationRequested();
            if (reading.Exception is { } failure)
            {
                ExceptionDispatchInfo.Throw(failure.InnerException!);
            }
        }
        finally
        {
            stop.Cancel();
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        }
    }

    private static void Read<T>(IEnumerable<T> items, BlockingCollection<List<T>> ahead, ConcurrentBag<List<T>> spent, CancellationToken stop)
    {
        try
        {
            var batch = new List<T>(ItemsABatch);
            foreach (var item in items)
            {
                batch.Add(item);
                if (batch.Count == ItemsABatch)
                {
                    ahead.Add(batch, stop);
                    batch = spent.TryTake(out var again) ? again : new List<T>(ItemsABatch);
                }
            }

            ahead.Add(batch, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The replay ended early; nobody wants the rest.
        }
        finally
        {
            ahead.CompleteAdding();
        }
    }
}
