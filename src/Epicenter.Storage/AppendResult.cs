namespace Epicenter.Storage;

/// <summary>What an append did.</summary>
/// <param name="FirstOffset">Offset of the first signal that was new; those after it follow without a gap.</param>
/// <param name="IsNew">For each signal, in the order given, whether it was new.</param>
/// <param name="Appended">How many were new.</param>
/// <param name="Sync">How long the disk took to make them last; zero where none was new.</param>
public readonly record struct AppendResult(long FirstOffset, bool[] IsNew, int Appended, TimeSpan Sync)
{
    /// <summary>How many the log held already.</summary>
    public int Duplicates => IsNew.Length - Appended;
}
