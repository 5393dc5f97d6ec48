namespace Epicenter.Storage.Sqlite;

/// <summary>An append that waits for the writer.</summary>
internal sealed class PendingAppend(IReadOnlyList<SignalRow> rows, CancellationToken cancellation)
{
    private readonly TaskCompletionSource<AppendResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<SignalRow> Rows => rows;

    /// <summary>Completes when the rows are on disk.</summary>
    public Task<AppendResult> Task => _done.Task;

    /// <summary>Gives up where the caller has; from here on the append is seen through.</summary>
    public bool TryBegin() => !cancellation.IsCancellationRequested || !_done.TrySetCanceled(cancellation);

    public void Succeed(AppendResult result) => _done.SetResult(result);

    public void Fail(Exception reason) => _done.SetException(reason);
}
