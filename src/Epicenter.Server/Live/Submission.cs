using System.Threading.Tasks.Sources;
using Epicenter.Core.Signals;

namespace Epicenter.Server.Live;

/// <summary>Signals that wait at the gate, and the promise of their receipt.</summary>
internal sealed class Submission(IReadOnlyList<Signal> signals) : IValueTaskSource<Receipt>
{
    private ManualResetValueTaskSourceCore<Receipt> _source;
    private Receipt _receipt;

    public IReadOnlyList<Signal> Signals { get; } = signals;

    /// <summary>Whether it is what an operator does.</summary>
    public bool IsAct => Signals is [Act];

    /// <summary>The receipt, to be waited for once.</summary>
    public ValueTask<Receipt> Receipt => new(this, _source.Version);

    /// <summary>Says what became of it; nobody learns of that before <see cref="Answer"/>.</summary>
    public void Settle(Receipt receipt) => _receipt = receipt;

    /// <summary>Has whoever waits for the receipt go on, here and now.</summary>
    public void Answer() => _source.SetResult(_receipt);

    Receipt IValueTaskSource<Receipt>.GetResult(short token) => _source.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<Receipt>.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource<Receipt>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);
}
