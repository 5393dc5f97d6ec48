using Epicenter.Core.Signals;

namespace Epicenter.Server.Live;

/// <summary>Signals that wait at the gate, and the promise of their receipt.</summary>
internal sealed class Submission(IReadOnlyList<Signal> signals)
{
    // Continuations run elsewhere: the writer must not spend its time on writing HTTP responses.
    private readonly TaskCompletionSource<Receipt> _receipt = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Signal> Signals { get; } = signals;

    /// <summary>Whether it is what an operator does.</summary>
    public bool IsAct => Signals is [Act];

    public Task<Receipt> Receipt => _receipt.Task;

    public void Complete(Receipt receipt) => _receipt.TrySetResult(receipt);
}
