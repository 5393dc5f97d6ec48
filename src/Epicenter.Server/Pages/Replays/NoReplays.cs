namespace Epicenter.Server.Pages.Replays;

/// <summary>The library of an installation without scenarios.</summary>
public sealed class NoReplays : IReplayLibrary
{
    public IReadOnlyList<ReplayInfo> All => [];

    public ReplaySource Open(string id) => throw new KeyNotFoundException($"No replay is called {id}.");
}
