namespace Epicenter.Server.Pages.Replays;

/// <summary>The documented outages at hand.</summary>
public interface IReplayLibrary
{
    /// <summary>The one to offer first stands first.</summary>
    IReadOnlyList<ReplayInfo> All { get; }

    /// <summary>Opens the catalog and the signals of a replay; may take as long as reading the files does.</summary>
    /// <exception cref="KeyNotFoundException">No replay has that id.</exception>
    ReplaySource Open(string id);
}
