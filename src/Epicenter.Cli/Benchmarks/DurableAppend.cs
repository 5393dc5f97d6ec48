using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Epicenter.Cli.Benchmarks;

/// <summary>How long the disk takes to make 4 KiB durable, which bounds whoever waits for it.</summary>
internal static class DurableAppend
{
    private const int BlockBytes = 4096;
    private const int Appends = 500;

    /// <summary>Median time of an append to a preallocated file and its fdatasync.</summary>
    public static TimeSpan Measure(WorkFolder folder)
    {
        using var file = File.OpenHandle(folder.Of("appends"), FileMode.Create, FileAccess.Write);
        var block = new byte[BlockBytes];
        new Random(1).NextBytes(block);
        for (var i = 0; i < Appends; i++)
        {
            RandomAccess.Write(file, block, (long)i * BlockBytes);
        }

        RandomAccess.FlushToDisk(file);
        var times = new TimeSpan[Appends];
        for (var i = 0; i < Appends; i++)
        {
            var began = Stopwatch.GetTimestamp();
            RandomAccess.Write(file, block, (long)i * BlockBytes);
            if (FlushData(file) != 0)
            {
                throw new IOException("The disk did not take what it was given.", new Win32Exception(Marshal.GetLastPInvokeError()));
            }

            times[i] = Stopwatch.GetElapsedTime(began);
        }

        return times.Order().ElementAt(Appends / 2);
    }

    [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushData(SafeFileHandle file);
}
