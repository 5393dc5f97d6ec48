using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Epicenter.Core.Detection;

/// <summary>Memory as the processor fetches it, a line at a time: tables of reporters and services are larger than its caches, and a fetch takes as long as counting a report.</summary>
internal static class Memory
{
    public const int LineBytes = 64;

    /// <summary>So many words, all zero, that begin where a line begins and are never moved.</summary>
    public static unsafe ArraySegment<ulong> Lines(int words)
    {
        var array = GC.AllocateArray<ulong>(words + (LineBytes / sizeof(ulong)) - 1, pinned: true);
        var beyond = (int)((nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array)) % LineBytes);
        return new ArraySegment<ulong>(array, beyond == 0 ? 0 : (LineBytes - beyond) / sizeof(ulong), words);
    }

    /// <summary>Has the processor fetch what is needed soon. Changes nothing, and does nothing where the processor has no such instruction.</summary>
    public static unsafe void Fetch<T>(ref readonly T place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
        }
    }
}
