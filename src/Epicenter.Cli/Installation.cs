namespace Epicenter.Cli;

/// <summary>Where the folders are that come with Epicenter.</summary>
internal static class Installation
{
    /// <summary>Environment variable that names the folder which holds <c>catalog</c> and <c>scenarios</c>.</summary>
    public const string HomeVariable = "EPICENTER_HOME";

    public static string Catalog => Folder("catalog");

    public static string Scenarios => Folder("scenarios");

    /// <summary>Made-up worlds with known truth, which don't come with Epicenter: <c>worlds</c> in the folder that EPICENTER_SHARED names, or in <c>shared</c> beside it.</summary>
    public static string Worlds => Path.Combine(
        Environment.GetEnvironmentVariable("EPICENTER_SHARED") ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Catalog))!, "..", "shared"), "worlds");

    private static string Folder(string name)
    {
        if (Environment.GetEnvironmentVariable(HomeVariable) is { Length: > 0 } home)
        {
            return Path.Combine(home, name);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, name);
            if (Directory.Exists(found) && File.Exists(Path.Combine(folder.FullName, "Epicenter.slnx")))
            {
                return found;
            }
        }

        return name;
    }
}
