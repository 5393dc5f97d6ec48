namespace Epicenter.Sources.Tests;

/// <summary>Where the repository stands, and what may stand beside it.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string Catalog { get; } = System.IO.Path.Combine(Path, "catalog");

    public static string Scenarios { get; } = System.IO.Path.Combine(Path, "scenarios");

    /// <summary>A path below the folder of evaluation data: EPICENTER_SHARED, or <c>shared</c> beside the repository. The test is skipped, aloud, where there is none.</summary>
    public static string Shared(params string[] parts)
    {
        var shared = Environment.GetEnvironmentVariable("EPICENTER_SHARED") ?? System.IO.Path.Combine(Path, "..", "shared");
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine([shared, .. parts]));
        Assert.SkipUnless(System.IO.Path.Exists(path), $"{path} is not here; set EPICENTER_SHARED to the folder with the evaluation data.");
        return path;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Epicenter.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
