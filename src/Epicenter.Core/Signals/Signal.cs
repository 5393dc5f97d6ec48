namespace Epicenter.Core.Signals;

/// <summary>Something that came in from outside: a person's report, a probe's measurement, a provider's notice or an operator's act.</summary>
public abstract record Signal
{
    /// <summary>The sender's id, which makes retries harmless; null where the content is the identity.</summary>
    public string? Id { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it arrived, UTC; null where the order of lines tells.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    public abstract SignalKind Kind { get; }

    /// <summary>Id of the service or entity that the signal speaks of.</summary>
    public abstract string Subject { get; }

    /// <summary>What makes two signals the same one: <see cref="Id"/>, or else the content as the contract names it.</summary>
    public string Identity => Id is not null ? "#" + Id : ContentIdentity;

    private protected abstract string ContentIdentity { get; }

    internal static ArgumentException UnknownKind(Signal signal) =>
        new($"{signal.GetType().Name} is not a kind of signal that the contract knows.", nameof(signal));
}
