using System.Globalization;

namespace Epicenter.Core.Signals;

/// <summary>What a provider states about one of its entities.</summary>
public sealed record Notice : Signal
{
    public required string Target { get; init; }

    public required NoticeState State { get; init; }

    public string? Title { get; init; }

    public string? Body { get; init; }

    public string? Url { get; init; }

    /// <summary>The feed it was read from.</summary>
    public string? Source { get; init; }

    public override SignalKind Kind => SignalKind.Notice;

    public override string Subject => Target;

    private protected override string ContentIdentity =>
        string.Create(CultureInfo.InvariantCulture, $"notice|{Target}|{Source}|{At.UtcTicks}|{State}");
}
