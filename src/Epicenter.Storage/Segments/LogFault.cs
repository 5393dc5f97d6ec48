using System.Globalization;

namespace Epicenter.Storage.Segments;

/// <summary>Says in one sentence what is wrong with the log and what to do.</summary>
internal static class LogFault
{
    private const int NoSpace = 28;
    private const int OverQuota = 122;
    private const int ReadOnlyFileSystem = 30;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Does something to the log, and explains what goes wrong.</summary>
    /// <exception cref="SignalLogException">It went wrong; the message names the place and the remedy.</exception>
    public static T Explained<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Of(e, path);
        }
    }

    public static string Damage(string file, SegmentDamage damage) => string.Create(
        CultureInfo.InvariantCulture,
        $"The signal log is damaged in {file} from byte {damage.From} {(damage.Until is { } end ? $"to {end}" : "on")}: {damage.Missing} signals can't be read. What is readable around it stays; a backup may hold the rest.");

    private static SignalLogException Of(Exception e, string path) => e switch
    {
        DirectoryNotFoundException or FileNotFoundException => new($"The signal log {path} is not there any more ({e.Message}); put its files back, or start anew.", e),
        _ when IsFull(e) => new($"There is no room left for the signal log {path}; free some space on its disk.", e),
        UnauthorizedAccessException => NotWritable(path, e),
        _ when e.HResult == ReadOnlyFileSystem => NotWritable(path, e),
        _ => new($"The disk that holds the signal log {path} reports a fault ({e.Message}); check that it is there and healthy.", e),
    };

    private static SignalLogException NotWritable(string path, Exception inner) =>
        new($"The signal log {path} can't be written; check that its folder is there and that this user may write to it.", inner);

    // .NET hands on the system's own error number where it knows no better.
    private static bool IsFull(Exception e) => e.HResult is NoSpace or OverQuota or WindowsDiskFull
        || e.Message.Contains("No space left", StringComparison.Ordinal);
}
