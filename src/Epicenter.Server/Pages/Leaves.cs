namespace Epicenter.Server.Pages;

/// <summary>Cuts long lists into leaves.</summary>
public static class Leaves
{
    /// <summary>The leaf with that number, or the nearest that there is.</summary>
    public static Leaf<T> Turn<T>(IReadOnlyList<T> all, int number, int size)
    {
        ArgumentNullException.ThrowIfNull(all);
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var shown = Math.Clamp(number, 1, pages);
        return new Leaf<T>([.. all.Skip((shown - 1) * size).Take(size)], shown, pages, all.Count);
    }
}
