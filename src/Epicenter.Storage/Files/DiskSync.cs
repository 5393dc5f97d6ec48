using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Epicenter.Storage.Files;

/// <summary>Waits until a file, or the list of a folder's files, is on disk.</summary>
/// <remarks>
/// Implementation note: .NET offers fsync, which writes the time of the last change too and so costs a second trip to the disk's journal;
/// and it offers nothing for folders, without which a new file may be gone after a power cut.
/// </remarks>
internal static partial class DiskSync
{
    private const int ReadOnly = 0;

    /// <exception cref="IOException">The disk reports a fault: what was written since the last sync may be lost.</exception>
    public static void SyncData(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.FlushToDisk(file);
        }
        else if (DataSync(file) != 0)
        {
            throw Fault("fdatasync");
        }
    }

    /// <exception cref="IOException">The disk reports a fault.</exception>
    public static void SyncFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = OpenFolder(path, ReadOnly);
        if (folder.IsInvalid || Sync(folder) != 0)
        {
            throw Fault("fsync");
        }
    }

    private static IOException Fault(string call)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"{call}: {new Win32Exception(error).Message}", error);
    }

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static partial int DataSync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle OpenFolder(string path, int flags);
}
