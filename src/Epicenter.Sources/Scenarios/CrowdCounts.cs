namespace Epicenter.Sources.Scenarios;

/// <summary>Where the real counts of an event are: a file of <c>event,provider,at,reports</c>.</summary>
/// <param name="File">Name of the file within the folder of crowd counts.</param>
/// <param name="Event">Its id in the file.</param>
/// <param name="Service">Id of the service that people reported.</param>
/// <param name="Bin">The width of a bin; <c>at</c> is its start.</param>
public sealed record CrowdCounts(string File, string Event, string Service, TimeSpan Bin)
{
    /// <summary>The variable that names the folder of crowd counts where no option does.</summary>
    public const string FolderVariable = "EPICENTER_CROWD_DATA";
}
