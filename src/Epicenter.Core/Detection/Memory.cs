using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Epicenter.Core.Detection;

/// <summary>Has the processor fetch what is needed soon: tables of reporters and services are larger than its caches, and a fetch takes as long as counting a report.</summary>
internal static class Memory
{
    /// <summary>Changes nothing, and does nothing where the processor has no such instruction.</summary>
    public static unsafe void Fetch<T>(ref readonly T place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
        }
    }
}
