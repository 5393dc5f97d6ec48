using Epicenter.Core.Signals;

namespace Epicenter.Server.Live;

/// <summary>Signals that wait at the gate, and the promise of their receipt.</summary>
internal sealed class Submission(IReadOnlyList<Signal> signals)
{
    private readonly TaskCompletionSource<Receipt> _receipt = new();

    public IReadOnlyList<Signal> Signals { get; } = signals;

    public Task<Receipt> Receipt => _receipt.Task;

    /// <summary>Answers, on the thread that calls.</summary>
    public void Complete(Receipt receipt) => _receipt.TrySetResult(receipt);
}
