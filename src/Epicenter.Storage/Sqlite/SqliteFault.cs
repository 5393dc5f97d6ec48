using Microsoft.Data.Sqlite;

namespace Epicenter.Storage.Sqlite;

/// <summary>Says in one sentence what is wrong with the file and what to do.</summary>
internal static class SqliteFault
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CanNotOpen = 14;
    private const int NotADatabase = 26;

    public static SignalLogException Of(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        NotADatabase => Foreign(path, fault),
        Corrupt => Damaged(path, fault.Message, fault),
        Full => new($"There is no room left for the signal log {path}; free some space on its disk.", fault),
        ReadOnly or CanNotOpen => NotWritable(path, fault),
        InputOutput => new($"The disk that holds the signal log {path} reports a fault ({fault.Message}); check that it is there and healthy.", fault),
        Busy => new($"Another program holds the signal log {path}; close it.", fault),
        _ => new($"The signal log {path} can't be used: {fault.Message}", fault),
    };

    public static SignalLogException Foreign(string path, Exception? inner = null) =>
        new($"{path} is not a signal log of Epicenter; choose another data folder, or move the file away.", inner!);

    public static SignalLogException Damaged(string path, string what, Exception? inner = null) =>
        new($"The signal log {path} is damaged ({what}); restore it from a backup, or move it away to start with an empty one.", inner!);

    public static SignalLogException NotWritable(string path, Exception? inner = null) =>
        new($"The signal log {path} can't be written; check that its folder is there and that this user may write to it.", inner!);
}
