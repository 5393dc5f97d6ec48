namespace Epicenter.EndToEnd.Tests.House;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Test worlds and judges that some machines have beside the checkout.</summary>
    public static string? Shared { get; } =
        Environment.GetEnvironmentVariable("EPICENTER_SHARED") is { Length: > 0 } set ? set
        : Path.GetFullPath(Path.Combine(Root, "..", "shared")) is var beside && Directory.Exists(beside) ? beside
        : null;

    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Epicenter.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Epicenter.slnx above {AppContext.BaseDirectory}.");
    }
}
