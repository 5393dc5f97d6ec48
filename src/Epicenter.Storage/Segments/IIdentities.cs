namespace Epicenter.Storage.Segments;

/// <summary>Which signals a segment holds, by <see cref="IdentityHash"/>.</summary>
internal interface IIdentities : IDisposable
{
    int Count { get; }

    bool Contains(ulong identity);
}
